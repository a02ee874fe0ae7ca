# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a portal's file says of a meeting, whichever of its two shapes it has."""

from __future__ import annotations

from dataclasses import dataclass, field

from bilagviewer.importers.sheet import Facts


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the meeting or of a punkt: either plain words or a piece of a page."""

    heading: str = ""
    level: int = 3
    """1 to 6 of the heading."""
    text: str = ""
    markup: str = ""


@dataclass(frozen=True, slots=True)
class NamedBilag:
    """A bilag, of which the portal gives no more than the name."""

    name: str
    """As the portal has it, with "Bilag 1:" before the title."""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class PortalPunkt:
    """A punkt as the portal has it."""

    number: str
    title: str
    closed: bool = False
    cases: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    bilag: tuple[NamedBilag, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    """Why and what: words of the page that are its own and not the paper's."""


@dataclass(frozen=True, slots=True)
class PortalPaper:
    """A whole meeting."""

    facts: Facts = field(default_factory=Facts)
    is_supplement: bool = False
    front: tuple[Passage, ...] = ()
    punkter: tuple[PortalPunkt, ...] = ()
    back: tuple[Passage, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    """Why and what: words that stand outside the punkter."""

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which views a meeting has, where each one is, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bilagviewer.model.address import Address
from bilagviewer.model.pack import Pack, Word
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP

STATEMENTS, MAP, NOTES = "statements", "map", "notes"
THINGS, DATES, PROGRAMME = "things", "dates", "programme"
VIEWS = (STATEMENTS, THINGS, MAP, DATES, PROGRAMME, NOTES)


@dataclass(frozen=True, slots=True)
class View:
    """One line of the overview."""

    id: str
    title: str
    count: int | None = None
    """How many things the view shows; None while that is not known."""


def view_address(view: str, chosen: str = "") -> Address:
    """Return the address of a view, and of what is chosen in it: ".#notes", ".#map:NAME"."""
    return Address(block=f"{view}:{chosen}" if chosen else view)


def view_of(address: Address) -> str:
    """Return the view that `address` means, empty for a place in the pack."""
    whole = not address.section and not address.bilag
    view, colon, _ = address.block.partition(":")
    return view if whole and view in VIEWS and (not colon or view == MAP) else ""


def chosen_of(address: Address) -> str:
    """Return what the address of a view chooses in it, empty for nothing."""
    return address.block.partition(":")[2]


def title(view: str, pack: Pack) -> str:
    """Return what a view is called, in the pack's own words."""
    if view == MAP:
        return _tr(QT_TRANSLATE_NOOP("views", "Map"))
    if view == NOTES:
        return _tr(QT_TRANSLATE_NOOP("views", "All notes"))
    if view == DATES:
        return _tr(QT_TRANSLATE_NOOP("views", "Dates and deadlines"))
    if view == PROGRAMME:
        return _tr(QT_TRANSLATE_NOOP("views", "Programme"))
    if view == THINGS:
        return _capital(pack.words.thing, _tr(QT_TRANSLATE_NOOP("views", "things")))
    return _capital(pack.words.statement, _tr(QT_TRANSLATE_NOOP("views", "statements")))


def _capital(word: Word | None, else_: str) -> str:
    many = word.many if word else else_
    return many[:1].upper() + many[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("views", text)

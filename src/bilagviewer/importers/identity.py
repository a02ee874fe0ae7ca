# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The id that a paper's meeting is given: once, and kept from then on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from bilagviewer.danish.slugs import slug
from bilagviewer.importers.sheet import Facts
from bilagviewer.model.blocks import Body
from bilagviewer.model.locate import block_text
from bilagviewer.model.pack import PackId, Section


def make_id(facts: Facts, sections: tuple[Section, ...], bodies: Mapping[str, Body]) -> PackId:
    """Return an id from who meets and when; where either is unknown, from the text as well.

    Titles alone give none: two papers without a date that are called "Referat" are of two
    meetings.
    """
    known = [part for part in (facts.body, facts.title, facts.date) if part]
    stem = slug(" ".join(known)) or "moede"
    is_sure = bool(facts.body and facts.date)
    parts = [facts.body, facts.date, facts.time] if is_sure else [*known, *_texts(sections, bodies)]
    digest = hashlib.sha256("\n".join(parts).encode(errors="replace")).hexdigest()[:10]
    return PackId(f"{stem[:60].strip('-')}-{digest}")


def _texts(sections: tuple[Section, ...], bodies: Mapping[str, Body]) -> list[str]:
    """Return all that tells one paper from another: its outline, and its words."""
    outline = [f"{s.number} {s.title}" for s in sections]
    outline += [
        f"{s.number}/{b.number} {b.index_title or b.title}" for s in sections for b in s.bilag
    ]
    texts = [block_text(block) for body in bodies.values() for block in body.blocks]
    return [*outline, *texts]

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Check that every footnote mark has one text, and every footnote a mark."""

from __future__ import annotations

from bilagviewer.model.blocks import FootnoteMark
from bilagviewer.packfile.checks.look import Look, Text, inlines


def check(look: Look) -> None:
    """Look at the footnotes of every text."""
    for text in look.each():
        _check_text(look, text)


def _check_text(look: Look, text: Text) -> None:
    marks = [(part, run.label) for part, run in inlines(text) if isinstance(run, FootnoteMark)]
    noted: set[str] = set()
    for note in text.body.footnotes:
        if note.label in noted:
            look.text(text, note, "footnote_twice", label=note.label)
        elif note.label not in {label for _, label in marks}:
            look.text(text, note, "footnote_unused", hint=True, label=note.label)
        noted.add(note.label)
    for part, label in marks:
        if label not in noted:
            look.text(text, part, "footnote_missing", label=label)

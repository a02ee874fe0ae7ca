# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The one form of a text among those that read the same: what a file can spell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from bilagviewer.model.blocks import Inline, Inlines, Run


def tidy_runs(runs: Iterable[Inline]) -> Inlines:
    """Return `runs` in NFC, neighbours of one look joined, empty ones left out."""
    tidy: list[Inline] = []
    for run in runs:
        if isinstance(run, Run) and not run.text:
            continue
        last = tidy[-1] if tidy else None
        if isinstance(run, Run) and isinstance(last, Run) and _look(run) == _look(last):
            tidy[-1] = replace(last, text=last.text + run.text)
        else:
            tidy.append(run)
    return tuple(map(_composed, tidy))


def _composed(run: Inline) -> Inline:
    if not isinstance(run, Run) or unicodedata.is_normalized("NFC", run.text):
        return run
    return replace(run, text=unicodedata.normalize("NFC", run.text))


def _look(run: Run) -> tuple[bool, bool, bool, str]:
    return run.bold, run.italic, run.underline, run.link

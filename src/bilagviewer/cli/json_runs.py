# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Running text in `bilag-json/1`: its plain text, and its emphasis in runs."""

from __future__ import annotations

from collections.abc import Iterable

from bilagviewer.model.blocks import Body, FootnoteMark, Inline, PageMark, Run, plain

Json = dict[str, object]


def run_json(run: Inline) -> Json:
    """Return one stretch of text with its look; the marks in a text are runs without text."""
    if isinstance(run, Run):
        return _run(run.text, run.bold, run.italic, run.underline, run.link)
    if isinstance(run, FootnoteMark):
        return {**_run(""), "footnote": run.label}
    return {**_run(""), "page_mark": mark_json(run)}


def runs_json(runs: Iterable[Inline]) -> list[Json]:
    """Return the runs of a text; their `text` put together is the plain text."""
    return [run_json(run) for run in runs]


def text_json(runs: Iterable[Inline]) -> Json:
    """Return `text` and `runs`."""
    kept = tuple(runs)
    return {"text": plain(kept), "runs": runs_json(kept)}


def bare(text: str) -> list[Json]:
    """Return the runs of a text that has no emphasis."""
    return [_run(text)] if text else []


def mark_json(mark: PageMark) -> Json:
    """Return what a page mark says: the bilag's own number and count, and the running page."""
    return {"printed": mark.printed, "total": mark.total, "running": mark.running}


def footnotes_json(body: Body) -> list[Json]:
    """Return the footnotes of a text."""
    return [{"label": note.label, **text_json(note.runs)} for note in body.footnotes]


def _run(
    text: str, bold: bool = False, italic: bool = False, underline: bool = False, link: str = ""
) -> Json:
    return {"text": text, "bold": bold, "italic": italic, "underline": underline, "link": link}

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a paper without an index as Word documents have it: styles, bold lines, counted lists."""

from __future__ import annotations

from collections.abc import Iterator

import headed_papers
from headed_papers import HeadedForm, HeadedPunkt
from word_file import document, paragraph, table
from word_papers import STYLES


def write_word(punkter: tuple[HeadedPunkt, ...], form: HeadedForm) -> bytes:
    """Return the paper as a Word document; "=" is a heading whose number Word counts."""
    lines = [line for line in headed_papers.front(form) if line]
    front = [_text(line) if not line.startswith("# ") else _head(line[2:], 1) for line in lines]
    return document(*front, *_parts(punkter, form, 0), parts=STYLES)


def is_counted(punkter: tuple[HeadedPunkt, ...], form: HeadedForm) -> bool:
    """Return whether Word itself counts the punkter."""
    counts = form.heading == "=" and form.naming == "{n}. {t}"
    return counts and punkter[0].number == "1"


def _parts(punkter: tuple[HeadedPunkt, ...], form: HeadedForm, depth: int) -> Iterator[str]:
    for punkt in punkter:
        words = headed_papers.name(punkt, form, depth)
        if is_counted(punkter, form):
            said = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            yield paragraph(("", punkt.title), style="Overskrift2", properties=said)
        elif form.heading in ("## ", "="):
            yield _head(words, 2 + depth)
        else:
            yield paragraph(("b" if form.heading else "", words))
        yield from map(_text, punkt.texts)
        yield from _list(punkt, form)
        yield from _parts(punkt.inner, form, depth + 1)


def _list(punkt: HeadedPunkt, form: HeadedForm) -> Iterator[str]:
    if not punkt.bilag:
        return
    word = form.tongue.lists[form.list_word % len(form.tongue.lists)]
    yield _text(f"{word.rstrip(':')}:" if form.listing == "plain" else word)
    if form.listing == "table":
        rows = [
            (str(n), "Åben", title, f"{headed_papers.PAGES + n}/25")
            for n, title in enumerate(punkt.bilag, 1)
        ]
        yield table([[_text(cell) for cell in row] for row in rows])
        return
    for n, title in enumerate(punkt.bilag, 1):
        yield {
            "dash": _text(f"- {title}"),
            "number": _text(f"{n}. {title}"),
            "word": _text(f"{form.tongue.bilag} {n}: {title}"),
            "file": _text(f"{title}.pdf"),
            "plain": _text(title),
        }[form.listing]


def _text(words: str) -> str:
    return paragraph(("", words))


def _head(words: str, level: int) -> str:
    return paragraph(("", words), style=f"Overskrift{level}")

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An invented bilagssamling as text, as a web page and as a Word document, of any size."""

from __future__ import annotations

import beside_tests  # noqa: F401 - it finds long_word
from long_word import long_paper

PUNKTER = 30
BILAG = 8
MEGABYTE = 1_000_000
_PARAGRAPH = (
    "Forvaltningen har set på **broen** ved havnen og foreslår <b>en ny</b>, som er bredere. "
)
_WORD_PAGE = 4_570
"""Bytes of XML that one page of `long_paper` takes."""


def text(size: int) -> bytes:
    """Return a text of about `size` bytes: an index, texts, lists and tables."""
    each = size // (PUNKTER * BILAG)
    index, body = ["Indholdsfortegnelse", ""], [""]
    for punkt in range(1, PUNKTER + 1):
        index.append(f"{punkt} Sag om bro {punkt} ..... {punkt * 10}")
        body += [f"## {punkt} Sag om bro {punkt}", ""]
        for bilag in range(1, BILAG + 1):
            title = f"Bilag {bilag}: Notat {punkt} og {bilag} om broen"
            index.append(f"{title} ..... {punkt * 10 + bilag}")
            body += [f"### {title}", "", *_text(each)]
    return "\n".join(index + body).encode()


def _text(letters: int) -> list[str]:
    """Return paragraphs, lists and a table of about so many letters in all."""
    part = [_PARAGRAPH * 4, "", "- Den første grund", "- Den anden grund", ""]
    part += ["| Bro | Udgift |", "|---|---|", *["| Søbroen | 1.200.000 kr. |"] * 12, ""]
    return part * max(1, round(letters / len("\n".join(part))))


def page(size: int) -> bytes:
    """Return a web page of about `size` bytes with the same content."""
    each = size // (PUNKTER * BILAG)
    body = []
    for punkt in range(1, PUNKTER + 1):
        body.append(f"<h2>{punkt} Sag om bro {punkt}</h2>")
        for bilag in range(1, BILAG + 1):
            body.append(f"<h3>Bilag {bilag}: Notat {punkt} og {bilag} om broen</h3>")
            body += _marked(each)
    return ("<!doctype html><html><body>" + "\n".join(body) + "</body></html>").encode()


def _marked(letters: int) -> list[str]:
    said = _PARAGRAPH.replace("**broen**", "<strong>broen</strong>")
    rows = "<tr><td>Søbroen</td><td>1.200.000 kr.</td></tr>" * 12
    part = [
        f"<p>{said * 4}</p>",
        "<ul><li>Den første grund</li><li>Den anden grund</li></ul>",
        f"<table><tr><th>Bro</th><th>Udgift</th></tr>{rows}</table>",
    ]
    return part * max(1, round(letters / len("".join(part))))


def word(size: int) -> bytes:
    """Return a Word document whose text takes about `size` bytes of XML."""
    return long_paper(max(1, size // _WORD_PAGE))

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A long Word document, as a secretary's is: headings, paragraphs, lists, bold words, tables.

`python tests/support/long_word.py` prints how long it takes to read, beside mammoth alone.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable, Iterator

import mammoth

from bilagviewer.importers.readers import word
from bilagviewer.work import Work
from word_file import document, numbered, paragraph, part, table

PAGES = 1_000
_LEVEL = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
)
_NUMBERING = part(
    "numbering",
    f'<w:abstractNum w:abstractNumId="1">{_LEVEL.format("bullet", "•")}</w:abstractNum>',
    f'<w:abstractNum w:abstractNumId="2">{_LEVEL.format("decimal", "%1.")}</w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
)
_SAID = "Forvaltningen har set på broen ved havnen og foreslår en ny, som er bredere end nu. "


def long_paper(pages: int = PAGES) -> bytes:
    """Return a document of about so many pages."""
    body = (piece for page in range(1, pages + 1) for piece in _page(page))
    return document(*body, parts={"numbering": _NUMBERING})


def _page(page: int) -> Iterator[str]:
    if page % 10 == 1:
        yield paragraph(("", f"Punkt {page // 10 + 1}: Sag om bro {page}"), style="Heading1")
    yield paragraph(("", "Sagsfremstilling"), style="Heading2")
    for _ in range(3):
        yield paragraph(("", _SAID), ("b", "Det haster."), ("", f" {_SAID * 2}"))
    for name in (1, 2):
        yield from (numbered(f"Grund {n} til at bygge broen nu", name) for n in range(3))
    cells = [["Bro", "Udgift", "År"], *(["Søbroen", "1.200.000 kr.", "2026"] for _ in range(5))]
    yield table(
        [[paragraph(("" if n else "b", cell)) for cell in row] for n, row in enumerate(cells)]
    )


def seconds(work: Callable[[], object]) -> float:
    """Return the least of three turns, in seconds of work."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    """Print size, seconds, MB a second and the ratio to mammoth."""
    data = long_paper()
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        size = parts.getinfo("word/document.xml").file_size / 1e6
    ours = seconds(lambda: word.read(data, "lang.docx", Work()))
    theirs = seconds(lambda: mammoth.convert_to_html(io.BytesIO(data)))
    for name, taken in (("reader", ours), ("mammoth", theirs)):
        sys.stdout.write(f"{name:8} {taken:6.2f} s  {size / taken:6.2f} MB/s of {size:.1f} MB\n")
    sys.stdout.write(f"ratio    {ours / theirs:6.2f}\n")


if __name__ == "__main__":
    main()

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How long a long text takes to import: `.venv/bin/python benchmarks/importing.py`.

Printed are seconds for 5 MB of an invented bilagssamling, and the ratio, within one run, to
markdown-it reading the same text with tables on: the pass that any reader of Markdown makes.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from markdown_it import MarkdownIt

from bilagviewer.importers.build import import_document

SIZE = 5_000_000
TURNS = 3
PUNKTER = 30
BILAG = 8
PARAGRAPH = (
    "Forvaltningen har set på **broen** ved havnen og foreslår <b>en ny</b>, som er bredere. "
)


def collection() -> str:
    """Return a bilagssamling of about `SIZE` letters: an index, texts, lists and tables."""
    each = SIZE // (PUNKTER * BILAG)
    index, body = ["Indholdsfortegnelse", ""], [""]
    for punkt in range(1, PUNKTER + 1):
        index.append(f"{punkt} Sag om bro {punkt} ..... {punkt * 10}")
        body += [f"## {punkt} Sag om bro {punkt}", ""]
        for bilag in range(1, BILAG + 1):
            title = f"Bilag {bilag}: Notat {punkt} og {bilag} om broen"
            index.append(f"{title} ..... {punkt * 10 + bilag}")
            body += [f"### {title}", "", *_text(each)]
    return "\n".join(index + body)


def _text(letters: int) -> list[str]:
    """Return paragraphs, lists and a table of about so many letters in all."""
    part = [PARAGRAPH * 4, "", "- Den første grund", "- Den anden grund", ""]
    part += ["| Bro | Udgift |", "|---|---|", *["| Søbroen | 1.200.000 kr. |"] * 12, ""]
    return part * max(1, letters // len("\n".join(part)))


def seconds(work: Callable[[], object]) -> float:
    """Return the median of some turns."""
    taken = []
    for _ in range(TURNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    """Print both times and their ratio."""
    text = collection()
    data = text.encode()
    parser = MarkdownIt("commonmark").enable("table")
    imported = seconds(lambda: import_document(data, "samling.txt"))
    parsed = seconds(lambda: parser.parse(text))
    print(f"text        {len(data) / 1e6:6.1f} MB")
    print(f"imported    {imported:6.2f} s")
    print(f"markdown-it {parsed:6.2f} s")
    print(f"ratio       {imported / parsed:6.2f}")


if __name__ == "__main__":
    main()

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What tracked changes took out, moved or joined stands once, and is told."""

from __future__ import annotations

import pytest

from word_file import document, of_runs, paragraph, run
from word_sheets import sheet_of, shown, told

CHANGE = 'w:id="1" w:author="a"'
GONE = f"<w:rPr><w:del {CHANGE}/></w:rPr>"


def _row(*words: str, said: str = "") -> str:
    cells = "".join(f"<w:tc>{paragraph(('', word))}</w:tc>" for word in words)
    return f"<w:tr><w:trPr>{said}</w:trPr>{cells}</w:tr>"


def _deleted(words: str) -> str:
    return f"<w:del {CHANGE}><w:r><w:delText>{words}</w:delText></w:r></w:del>"


CHANGES = {
    "words": (
        of_runs(run("Kr. "), _deleted("100"), f"<w:ins {CHANGE}>{run('200')}</w:ins>"),
        ["Kr. 200"],
        [("deleted", "100")],
    ),
    "words twice in a line": (
        of_runs(_deleted("Et"), run("To"), _deleted("Tre")),
        ["To"],
        [("deleted", "Et"), ("deleted", "Tre")],
    ),
    "a row": (
        f"<w:tbl>{_row('Navn', 'Kr.')}{_row('Kaj', '7', said=f'<w:del {CHANGE}/>')}"
        f"{_row('Mole', '9')}</w:tbl>",
        ["Navn|Kr.", "Mole|9"],
        [("deleted", "Kaj 7")],
    ),
    "all rows": (
        f"<w:tbl>{_row('Navn', said=f'<w:del {CHANGE}/>')}</w:tbl>{of_runs(run('Ord'))}",
        ["Ord"],
        [("deleted", "Navn")],
    ),
    "the end of a paragraph": (
        of_runs(run("Broen er "), properties=GONE) + of_runs(run("gammel.")),
        ["Broen er gammel."],
        [("deleted_mark", "Broen er gammel.")],
    ),
    "the ends of two paragraphs": (
        of_runs(run("A"), properties=GONE) + of_runs(run("B"), properties=GONE) + of_runs(run("C")),
        ["ABC"],
        [("deleted_mark", "ABC")],
    ),
    "a whole paragraph": (
        of_runs(_deleted("Væk"), properties=GONE) + of_runs(run("Her")),
        ["Her"],
        [("deleted", "Væk")],
    ),
    "the end of the last paragraph": (of_runs(run("Sidst"), properties=GONE), ["Sidst"], []),
    "moved words": (
        of_runs(f"<w:moveFrom {CHANGE}>{run('Flyttet.')}</w:moveFrom>", run("Først."))
        + of_runs(f"<w:moveTo {CHANGE}>{run('Flyttet.')}</w:moveTo>"),
        ["Først.", "Flyttet."],
        [("moved", "Flyttet.")],
    ),
    "a moved paragraph": (
        of_runs(f"<w:moveTo {CHANGE}>{run('Punkt A')}</w:moveTo>")
        + of_runs(run("Ord"))
        + of_runs(
            f"<w:moveFrom {CHANGE}>{run('Punkt A')}</w:moveFrom>",
            properties=f"<w:rPr><w:moveFrom {CHANGE}/></w:rPr>",
        ),
        ["Punkt A", "Ord"],
        [("moved", "Punkt A")],
    ),
    "how a paragraph was": (
        of_runs(
            run("Ord"),
            properties='<w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>',
        ),
        ["Ord"],
        [],
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_is_read_as_it_is_now_and_told(case: str) -> None:
    body, lines, entries = CHANGES[case]
    sheet = sheet_of(document(body))
    assert (shown(sheet), told(sheet)) == (lines, entries)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What an importer made is checked before it is written, and the reader always gets her paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bilagviewer.importers.report import Imported, Report
from bilagviewer.library.sound import sound
from bilagviewer.messages import LANGUAGES, text
from bilagviewer.model.blocks import Block, Body, Figure, Paragraph, Run, TableBlock
from bilagviewer.model.locate import block_text
from bilagviewer.model.pack import Bilag, Document, NameGroup, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, Row, Table
from bilagviewer.packfile.checks import check_pack
from bilagviewer.packfile.writer import write_members
from packing import png

WORDS = "Banken tilbyder tre procent."


def imported(blocks: Sequence[Block], **changes: object) -> Imported:
    section = Section("1", "Budget", bilag=(Bilag("1", "Notat", text="1-1.md"),))
    pack = Pack(PackId("m"), "Møde", sections=(section,), original="original/a.txt", **changes)  # type: ignore[arg-type] # fields of Pack
    files = {"original/a.txt": b"a", "billeder/a.png": png(), "billeder/b.png": b"intet"}
    return Imported(Document(pack, {"1-1.md": Body(tuple(blocks))}, files), Report(()))


def paragraph(*runs: Run) -> Paragraph:
    return Paragraph((Run(f"{WORDS} "), *runs))


def wide(columns: int) -> TableBlock:
    titles = tuple(Column(f"K{n}") for n in range(columns))
    return TableBlock(Table(titles, (Row(tuple(Cell((Run(WORDS),)) for _ in titles)),)))


FAULTS: dict[str, tuple[Block, str]] = {
    "link": (paragraph(Run("her", link="http://a.dk")), "bad_link"),
    "nowhere": (paragraph(Run("her", link="9/9")), "bad_link"),
    "control": (paragraph(Run("a\x07b")), ""),
    "marks": (paragraph(Run("e" + "\u0301" * 9)), ""),
    "picture": (Figure(WORDS, "billeder/b.png"), "bad_picture"),
    "no_picture": (Figure(WORDS, "billeder/c.png"), ""),
    "columns": (wide(300), "plain_words"),
    "signs": (paragraph(Run("[*] " * 1_500)), "plain_words"),
    "lines": (paragraph(Run("a\n" * 120_000)), "plain_words"),
    "large": (paragraph(Run("ord " * 2_200_000)), "title_only"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_reduced_and_told_and_the_pack_is_in_order(name: str, tmp_path: Path) -> None:
    block, reason = FAULTS[name]
    made = sound(imported([block]))
    write_members(made.members, tmp_path / "m.bilag")
    assert [one for one in check_pack(tmp_path / "m.bilag") if not one.hint] == []
    reasons = [entry.reason for entry in made.imported.report.entries]
    assert not reason or reason in reasons
    for told in reasons:
        assert all(text(f"import.{told}", language, text="x") for language in LANGUAGES)
    body = made.imported.document.bodies.get("1-1.md", Body())
    said = " ".join(map(block_text, body.blocks))
    assert reason == "title_only" or WORDS in said


def test_what_is_in_order_is_written_as_it_was_made() -> None:
    given = imported([paragraph(Run("her", link="https://a.dk")), Figure("Kort", "billeder/a.png")])
    files = {n: data for n, data in given.document.files.items() if not n.endswith("b.png")}
    given = Imported(Document(given.document.pack, given.document.bodies, files), given.report)
    made = sound(given)
    assert (made.imported.document, made.imported.report) == (given.document, Report(()))
    assert made.texts == given.document.bodies


@pytest.mark.parametrize(
    "changes",
    [
        {"names": (NameGroup(("En",)),)},
        {"sections": (Section("1", "", page=9, last_page=2, cases=(" ",)),)},
        {"sections": (Section("1", "A\x07", bilag=(Bilag("", "B", text="væk.md"),)),)},
        {"sections": (Section("1", "A", bilag=(Bilag("", "B", same_as="7/7"),)),)},
    ],
)
def test_a_fault_in_the_outline_leaves_titles_and_texts(
    changes: dict[str, object], tmp_path: Path
) -> None:
    pack = Pack(PackId("m"), "Møde", original="original/a.txt", **changes)  # type: ignore[arg-type] # fields of Pack
    made = sound(Imported(Document(pack, {}, {"original/a.txt": b"a"}), Report(())))
    write_members(made.members, tmp_path / "m.bilag")
    assert [one for one in check_pack(tmp_path / "m.bilag") if not one.hint] == []
    assert made.imported.document.pack.title == "Møde"


def test_punkter_too_deep_in_each_other_stand_in_one_row() -> None:
    section = Section("1.1.1.1.1.1.1.1", "Inderst")
    for depth in range(8, 0, -1):
        section = Section(".".join("1" * depth), f"Niveau {depth}", sections=(section,))
    pack = Pack(PackId("m"), "Møde", sections=(section,), original="original/a.txt")
    made = sound(Imported(Document(pack, {}, {"original/a.txt": b"a"}), Report(())))
    titles = [one.title for one in made.imported.document.pack.sections]
    assert (titles[0], titles[-1]) == ("Niveau 1", "Inderst")

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Several files are one meeting; whose edition a paper is, is never decided unasked."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from bilagviewer.errors import UserError
from bilagviewer.library.library import Library
from bilagviewer.messages import sentence
from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content
from meeting_files import AGENDA, write
from noting import refused


def test_everything_that_was_dropped_stands_beside_the_copy(
    library: Library, tmp_path: Path
) -> None:
    paths = write(tmp_path / "f")
    opened = library.packs.open_files(paths)
    kept = {file.name for file in (opened.folder / "original").iterdir()}
    report = opened.report()
    assert kept == {path.name for path in paths}
    assert report is not None
    assert [file.name for file in report.files] == [path.name for path in paths]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("../x.txt", "pack.bad_name"), ("a/con.txt", "pack.bad_name"), ("link.txt", "pack.link")],
)
def test_a_zip_is_read_under_the_doubts_of_a_pack(
    library: Library, tmp_path: Path, name: str, kind: str
) -> None:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK if kind == "pack.link" else stat.S_IFREG | 0o644) << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(entry, "Hej")
    with refused(kind):
        library.packs.open(tmp_path / "x.zip")


def test_a_zip_from_a_system_that_takes_letters_apart_is_read(
    library: Library, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("mappe/A\u030arsmøde dagsorden.txt", AGENDA)
        archive.writestr("mappe/.skjult.txt", "Nej")
        archive.writestr("__MACOSX/mappe/._x", "Nej")
    opened = library.packs.open(tmp_path / "x.zip")
    assert [file.name for file in (opened.folder / "original").iterdir()] == [
        "Årsmøde dagsorden.txt"
    ]


def test_a_zip_that_is_a_bilagssamling_is_opened_as_one(library: Library, tmp_path: Path) -> None:
    opened = library.packs.open_files(write(tmp_path / "f"))
    (tmp_path / "m.zip").write_bytes(opened.path.read_bytes())
    assert library.packs.open(tmp_path / "m.zip").pack == opened.pack


def test_none_that_can_be_read_is_told_file_by_file(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with pytest.raises(UserError) as error:
        library.packs.open_files([tmp_path / "a.pdf", tmp_path / "b.doc"])
    said = sentence(error.value, "da")
    assert said.startswith("Ingen af filerne kan læses.")
    assert "a.pdf" in said
    assert "b.doc" in said


def text_of(month: str, *, more: str = "") -> str:
    return AGENDA.replace("tirsdag den 4. maj", f"den 4. {month}") + more


def test_two_months_of_one_standing_agenda_are_two_meetings(
    library: Library, tmp_path: Path
) -> None:
    for month in ("maj", "juni"):
        (tmp_path / f"{month}.txt").write_text(text_of(month), encoding="utf-8")
    first = library.packs.open(tmp_path / "maj.txt")
    second = library.packs.open(tmp_path / "juni.txt")
    assert first.pack.id != second.pack.id
    assert library.packs.same_meeting(second) is None


def test_one_punkt_more_is_asked_about_and_the_notes_stay(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text_of("maj"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(text_of("maj", more="\n## 4. Valg\n\nTo.\n"), encoding="utf-8")
    first = library.packs.open(tmp_path / "a.txt")
    note = library.notes.add(first, parse("2"), Content("Husk"))
    second = library.packs.open(tmp_path / "b.txt")
    assert second.pack.id != first.pack.id
    same = library.packs.same_meeting(second)
    assert same is not None
    third = library.packs.take_as_edition(second, same.id)
    assert (third.pack.id, third.pack.edition.number) == (first.pack.id, 2)
    assert library.notes.for_pack(third.pack.id) == (note,)
    assert len(library.packs.known()) == 1
    assert library.packs.undo(third).pack.id == second.pack.id
    assert len(library.packs.known()) == 2


def test_papers_without_dates_are_compared_by_their_sentences(
    library: Library, tmp_path: Path
) -> None:
    plain = AGENDA.replace("Byrådet, tirsdag den 4. maj 2027 kl. 16.00", "Foreningen")
    texts = {"a": plain, "b": plain.replace("to gange", "tre gange"), "c": "# Referat\n\nAndet.\n"}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    first = library.packs.open(tmp_path / "a.txt")
    same = library.packs.same_meeting(library.packs.open(tmp_path / "b.txt"))
    assert same is not None
    assert same.id == first.pack.id
    assert library.packs.same_meeting(library.packs.open(tmp_path / "c.txt")) is None


def test_facts_that_only_a_later_reading_finds_leave_the_id(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(text_of("maj"), encoding="utf-8")
    from bilagviewer.importers import structure  # noqa: PLC0415 - changed for this test alone

    upper = structure.UPPER
    without = tuple(one for one in upper if not one.__module__.endswith(".facts"))
    monkeypatch.setattr(structure, "UPPER", without)
    first = library.packs.open(tmp_path / "a.txt")
    monkeypatch.setattr(structure, "UPPER", upper)
    again = library.packs.read_again(first)
    assert (first.pack.date, again.pack.date) == (None, "2027-05-04")
    assert (again.pack.id, again.pack.edition.number) == (first.pack.id, 2)

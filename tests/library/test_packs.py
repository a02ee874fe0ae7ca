# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Opening keeps a copy, nothing is written over, and what cannot be opened changes nothing."""

from __future__ import annotations

import os
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

import small_meeting
import word_file
from bilagviewer.errors import UserError
from bilagviewer.library import recognise
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.packs import OpenPack
from bilagviewer.messages import LANGUAGES, sentence
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, Paragraph, Run
from bilagviewer.model.pack import Bilag, Document, Edition, Pack, PackId, Section
from bilagviewer.packfile.writer import write_pack
from noting import Clock, refused

ID = PackId("møde-1")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def other_edition(tmp_path: Path, number: int = 1, text: str = "Rettet.") -> Path:
    document = small_meeting.document()
    bodies = {**document.bodies, "2-1.md": Body((Paragraph((Run(text),)),))}
    target = tmp_path / f"other-{number}-{len(text)}.bilag"
    edition = Edition(number, "2020-11-20", "Bilag 2 er rettet")
    pack = replace(document.pack, edition=edition)
    write_pack(Document(pack, bodies, document.files), target)
    return target


def test_the_copy_stays_when_the_file_is_gone(
    library: Library, meeting_file: Path, home: Home
) -> None:
    data = meeting_file.read_bytes()
    opened = library.packs.open(meeting_file)
    meeting_file.unlink()
    assert opened.path.read_bytes() == data
    assert opened.path.is_relative_to(home.data)
    assert Library(home).packs.reopen(ID).body(parse("1/1")) == opened.body(parse("1/1"))


def test_a_folder_is_copied_as_a_folder(library: Library, tmp_path: Path) -> None:
    write_pack(small_meeting.document(), tmp_path / "møde")
    opened = library.packs.open(tmp_path / "møde" / "pack.yaml")
    shutil.rmtree(tmp_path / "møde")
    assert opened.path.name == "møde"
    assert opened.file("1-1.md").startswith(b"#")


def test_a_folder_and_a_zip_of_one_pack_are_one_edition(
    library: Library, meeting: OpenPack, tmp_path: Path
) -> None:
    write_pack(small_meeting.document(), tmp_path / "møde")
    again = library.packs.open(tmp_path / "møde")
    assert (again.edition, again.is_new) == (meeting.edition, False)
    assert len(library.packs.known()[0].editions) == 1


def test_a_known_file_is_known_again(
    library: Library, meeting: OpenPack, meeting_file: Path, home: Home
) -> None:
    before = set(snapshot(home.data))
    again = library.packs.open(meeting_file)
    assert (meeting.is_new, again.is_new) == (True, False)
    assert again.path == meeting.path
    assert set(snapshot(home.data)) == before


def test_another_text_is_another_edition_beside_it(
    library: Library, meeting: OpenPack, tmp_path: Path
) -> None:
    before = snapshot(meeting.path.parent)
    other = library.packs.open(other_edition(tmp_path))
    assert other.is_new
    assert other.edition != meeting.edition
    assert snapshot(meeting.path.parent) == before
    assert library.packs.reopen(ID, meeting.edition).path == meeting.path
    assert library.packs.reopen(ID, other.edition).path == other.path


def test_editions_are_listed_newest_first(
    library: Library, clock: Clock, meeting: OpenPack, tmp_path: Path
) -> None:
    opened = [meeting]
    for number in (3, 2):
        clock.move(days=1)
        opened.append(library.packs.open(other_edition(tmp_path, number, "x" * number)))
    (known,) = library.packs.known()
    assert [edition.number for edition in known.editions] == [3, 2, 1]
    assert known.editions[0].note == "Bilag 2 er rettet"
    assert library.packs.reopen(ID).edition == opened[1].edition


def test_an_unnumbered_edition_counts_by_the_day_it_came(
    library: Library, clock: Clock, meeting: OpenPack, tmp_path: Path
) -> None:
    document = small_meeting.document()
    write_pack(Document(document.pack, {**document.bodies, "2-1.md": Body()}), tmp_path / "b.bilag")
    clock.move(days=1)
    later = library.packs.open(tmp_path / "b.bilag")
    assert library.packs.reopen(ID).edition == later.edition != meeting.edition


def test_the_last_one_opened_is_opened_again(
    library: Library, clock: Clock, home: Home, meeting: OpenPack, tmp_path: Path
) -> None:
    other = library.packs.open(small_meeting.write(tmp_path, "møde-2", "Udvalget"))
    clock.move(days=1)
    library.packs.reopen(ID)
    last = Library(home, now=clock).packs.last()
    assert last is not None
    assert last.path == meeting.path
    assert [pack.id for pack in library.packs.known()] == [ID, other.pack.id]
    assert library.packs.known()[0].opened == "2020-11-25T09:30:00.000Z"


def test_an_empty_library_has_nothing(library: Library) -> None:
    assert library.packs.last() is None
    assert library.packs.known() == ()
    with refused("library.unknown"):
        library.packs.reopen(ID)


def test_a_copy_that_is_gone_is_not_the_last(library: Library, meeting: OpenPack) -> None:
    meeting.path.unlink()
    assert library.packs.last() is None
    with refused("library.unknown"):
        library.packs.reopen(ID)


def test_a_damaged_record_hides_only_its_own_copy(
    library: Library, meeting: OpenPack, meeting_file: Path
) -> None:
    (meeting.path.parent.parent / "record.json").write_bytes(b"{")
    assert library.packs.known() == ()
    again = library.packs.open(meeting_file)
    assert again.path != meeting.path
    assert again.body(parse("1/1")).blocks


def test_the_whole_library_is_its_owners_alone(
    library: Library, meeting: OpenPack, home: Home
) -> None:
    for path in home.data.parent.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


REFUSED = {
    "library.empty": ("møde.bilag", b""),
    "import.pdf": ("møde.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    "library.foreign": ("møde.bilag.gz", b"\x1f\x8b\x08abc"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_opened_is_refused_in_words(
    library: Library, home: Home, meeting: OpenPack, tmp_path: Path, kind: str
) -> None:
    name, data = REFUSED[kind]
    (tmp_path / name).write_bytes(data)
    before = snapshot(home.data.parent)
    with pytest.raises(UserError) as error:
        library.packs.open(tmp_path / name)
    assert error.value.kind == kind
    assert error.value.values["path"] == tmp_path / name
    assert all(name in sentence(error.value, language) for language in LANGUAGES)
    assert snapshot(home.data.parent) == before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("note.exe", b"MZ\x90\0\x03" + b"\0" * 60),
        ("arkiv.gz", b"\x1f\x8b\x08abc"),
        ("data.txt", b"Hej alle\0\0\0"),
    ],
)
def test_other_programs_files_are_foreign(
    library: Library, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    with refused("library.foreign"):
        library.packs.open(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("gammel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("brev.rtf", b"{\\rtf1\\ansi hej}"),
    ],
)
def test_a_document_that_word_can_save_anew_is_refused_with_what_to_do(
    library: Library, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    with refused("import.old_document"):
        library.packs.open(tmp_path / name)


def test_a_word_document_is_opened(library: Library, tmp_path: Path) -> None:
    data = word_file.document(word_file.paragraph(("", "Kære bestyrelse")))
    (tmp_path / "brev.docx").write_bytes(data)
    opened = library.packs.open(tmp_path / "brev.docx")
    assert opened.original is not None
    assert opened.original.read_bytes() == data


def test_a_damaged_word_document_is_refused(library: Library, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "brev.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    with refused("import.word_damaged"):
        library.packs.open(tmp_path / "brev.docx")


def test_a_missing_file_is_missing(library: Library, tmp_path: Path) -> None:
    with refused("library.missing"):
        library.packs.open(tmp_path / "nej.bilag")


def test_a_folder_without_files_is_none(library: Library, tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    with refused("library.no_files"):
        library.packs.open(tmp_path / "tom")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_pipe_is_not_waited_for(library: Library, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with refused("library.not_a_file"):
        library.packs.open(tmp_path / "pipe.txt")


def test_a_file_that_is_too_large_is_not_read(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognise, "LARGEST", 100)
    (tmp_path / "stor.txt").write_bytes(b"a" * 101)
    with refused("library.too_large"):
        library.packs.open(tmp_path / "stor.txt")


@pytest.mark.parametrize("damage", ["truncated", "changed", "locked"])
def test_a_damaged_pack_is_refused_by_its_own_name(
    library: Library, home: Home, meeting_file: Path, damage: str
) -> None:
    data = bytearray(meeting_file.read_bytes())
    if damage == "truncated":
        del data[len(data) // 2 :]
    elif damage == "changed":
        data[:4] = b"abcd"
    else:
        data[6] |= 1
        data[data.index(b"PK\x01\x02") + 8] |= 1
    meeting_file.write_bytes(data)
    with pytest.raises(UserError) as error:
        library.packs.open(meeting_file)
    assert meeting_file.name in sentence(error.value, "da")
    assert snapshot(home.data) == {}
    assert library.packs.known() == ()


def test_a_pack_with_one_damaged_text_shows_the_others(library: Library, tmp_path: Path) -> None:
    write_pack(small_meeting.document(), tmp_path / "møde")
    (tmp_path / "møde" / "1-1.md").write_bytes(b"\xff\xfe")
    opened = library.packs.open(tmp_path / "møde")
    assert opened.body(parse("1/2")).blocks
    with pytest.raises(UserError):
        opened.body(parse("1/1"))


def test_a_place_without_a_text_has_an_empty_body(meeting: OpenPack) -> None:
    for address in (".", "1", "3", "3/1"):
        assert meeting.body(parse(address)) == Body()
    with refused("address.unknown"):
        meeting.body(parse("9"))


def test_more_texts_than_are_kept_in_memory_are_read(library: Library, tmp_path: Path) -> None:
    bilag = tuple(Bilag(str(n), f"Bilag {n}", text=f"{n}.md") for n in range(12))
    bodies = {f"{n}.md": Body((Paragraph((Run(f"Tekst {n}"),)),)) for n in range(12)}
    pack = Pack(PackId("mange"), sections=(Section("1", "Punkt", bilag=bilag),))
    write_pack(Document(pack, bodies), tmp_path / "mange.bilag")
    opened = library.packs.open(tmp_path / "mange.bilag")
    for n in (*range(12), 0, 11):
        assert opened.body(parse(f"1/{n}")) == bodies[f"{n}.md"]


def test_what_a_killed_program_left_half_copied_is_swept_away(
    library: Library, home: Home, meeting_file: Path
) -> None:
    left = home.data / "packs" / ".new-1"
    other = home.data / "packs" / ".new-2"
    for folder in (left, other):
        (folder / "copy").mkdir(parents=True)
    os.utime(left, (0, 0))
    library.packs.open(meeting_file)
    assert (left.exists(), other.exists()) == (False, True)


def test_a_full_disk_leaves_nothing_half_made(
    library: Library, home: Home, meeting_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with refused("library.unwritable"):
            library.packs.open(meeting_file)
    assert snapshot(home.data) == {}
    assert library.packs.open(meeting_file).is_new

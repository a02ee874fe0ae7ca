# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A text becomes a pack of the library, with the document and the report beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilagviewer import assets
from bilagviewer.importers.build import import_document
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.packs import OpenPack
from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content
from bilagviewer.model.outline import outline
from noting import refused

ORIGINAL = next(assets.data("packs", "bilagssamling-2020", "original").iterdir())


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """The text of a whole bilagssamling."""
    path = tmp_path / "møde 24. november.txt"
    path.write_bytes(ORIGINAL.read_bytes())
    return path


@pytest.fixture
def imported(library: Library, document: Path) -> OpenPack:
    return library.packs.open(document)


def test_a_text_is_opened_as_a_pack(imported: OpenPack) -> None:
    assert len(outline(imported.pack)) > 5
    assert all(
        imported.body(entry.address).blocks for entry in outline(imported.pack) if entry.bilag
    )
    assert imported.path.name == "møde 24. november.bilag"


def test_the_document_is_kept_with_what_read_it(imported: OpenPack, document: Path) -> None:
    assert imported.original is not None
    assert imported.original.read_bytes() == document.read_bytes()
    assert imported.record.importer == imported.pack.importer != ""


def test_the_report_is_kept(library: Library, imported: OpenPack, document: Path) -> None:
    report = library.packs.reopen(imported.pack.id).report()
    assert report == import_document(document.read_bytes(), document.name).report
    assert report.entries


def test_a_pack_that_was_not_imported_has_no_report(meeting: OpenPack) -> None:
    assert meeting.report() is None
    assert meeting.original is None


def test_a_text_that_is_opened_again_is_known(
    library: Library, imported: OpenPack, document: Path
) -> None:
    again = library.packs.open(document)
    assert (again.path, again.is_new) == (imported.path, False)


def test_a_corrected_text_is_another_edition(
    library: Library, imported: OpenPack, document: Path
) -> None:
    data = document.read_bytes()
    document.write_bytes(data.replace(b"Energiteknologi", b"Energi og teknologi"))
    other = library.packs.open(document)
    assert (other.pack.id == imported.pack.id, other.is_new) == (False, True)
    same = library.packs.same_meeting(other)
    assert same is not None
    assert same.id == imported.pack.id
    taken = library.packs.take_as_edition(other, same.id)
    assert (taken.pack.id, taken.pack.edition.number) == (imported.pack.id, 2)
    assert len(library.packs.known()[0].editions) == 2


def test_a_text_without_words_changes_nothing(library: Library, tmp_path: Path) -> None:
    (tmp_path / "tom.txt").write_bytes(b" \n\n")
    with refused("import.empty"):
        library.packs.open(tmp_path / "tom.txt")
    assert library.packs.known() == ()


def test_the_bundled_pack_is_opened_and_kept(library: Library) -> None:
    opened = library.packs.bundled()
    again = library.packs.bundled()
    assert (opened.is_new, again.is_new) == (True, False)
    assert opened.path == again.path
    assert opened.path != assets.data("packs", "bilagssamling-2020")
    last = library.packs.last()
    assert last is not None
    assert last.path == opened.path


def test_the_bundled_pack_and_its_text_are_one_edition(
    library: Library, imported: OpenPack
) -> None:
    assert library.packs.bundled().edition == imported.edition


def test_where_no_copy_can_be_kept_the_bundled_pack_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    (tmp_path / "settings").touch()
    opened = Library(Home.below(tmp_path)).packs.bundled()
    assert opened.body(outline(opened.pack)[1].address).blocks


def test_importing_writes_a_pack_and_leaves_the_library(
    library: Library, document: Path, tmp_path: Path
) -> None:
    target = tmp_path / "ud.bilag"
    report = library.packs.import_files(
        [document], target, title="Møde", body="Udvalget", date="2020-11-24", pack_id="u-2020"
    )
    assert report.entries
    assert library.packs.known() == ()
    pack = library.packs.open(target).pack
    assert (pack.id, pack.title) == ("u-2020", "Møde")
    assert (pack.body, pack.date) == ("Udvalget", "2020-11-24")


def test_a_target_that_is_there_is_kept(library: Library, document: Path, tmp_path: Path) -> None:
    target = tmp_path / "ud.bilag"
    target.write_bytes(b"mine")
    with refused("pack.exists"):
        library.packs.import_files([document], target)
    assert target.read_bytes() == b"mine"


def test_a_further_edition_keeps_the_id_and_counts(
    library: Library, document: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "1.bilag", tmp_path / "2.bilag"
    library.packs.import_files([document], first, pack_id="u-2020")
    library.packs.import_files([document], second, edition_of=first)
    pack = library.packs.open(second).pack
    assert (pack.id, pack.edition.number) == ("u-2020", 2)


def test_a_pack_is_not_imported(library: Library, meeting_file: Path, tmp_path: Path) -> None:
    with refused("library.is_pack"):
        library.packs.import_files([meeting_file], tmp_path / "ud.bilag")


def test_a_pack_is_checked(library: Library, meeting_file: Path, tmp_path: Path) -> None:
    assert library.packs.check(meeting_file) == []
    (tmp_path / "pack.yaml").write_text("format: bilag/1\nid: x\nmystery\n", encoding="utf-8")
    (problem, *_) = library.packs.check(tmp_path)
    assert problem.file == "pack.yaml"


def test_a_note_on_the_real_paper_names_its_place(library: Library) -> None:
    opened = library.packs.bundled()
    address = next(e.address for e in outline(opened.pack) if e.bilag)
    place = parse(f"{address}#7")
    note = library.notes.add(opened, place, Content("Hvordan?"))
    assert note.anchor.names[-1] == "Pejlemærke 7"
    assert len(note.anchor.quote.prefix) == len(note.anchor.quote.suffix) == 32

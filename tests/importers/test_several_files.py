# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An index and a file a bilag become one bilagssamling, and nothing is claimed that is a guess."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.build import build
from bilagviewer.importers.files import Placement, ReadFile, Role, read_file
from bilagviewer.importers.placing import arrange
from bilagviewer.importers.report import Did, Imported
from bilagviewer.model.blocks import Paragraph, TableBlock, plain
from bilagviewer.model.outline import outline

INDEX = """Indholdsfortegnelse

2 Budget 2027 ........ 3
Bilag 1: Oversigt over forbrug ..... 3
Bilag 2: Notat om lån ..... 5
3 Skolens tag ....... 7
Bilag 1: Tilbud fra tømreren ..... 7
"""
SPENT = "Bilag 1: Oversigt over forbrug\n\n| Område | Forbrug |\n|---|---|\n| Vej | 800 kr. |\n"
LOAN = "# Notat om lån\n\nBanken tilbyder 3 %.\n"
ROOF = "Taget er fra 1962.\n"
PDF = b"%PDF-1.4\n\xe2\xe3"


def files(**texts: str | bytes) -> list[ReadFile]:
    """Return read files; the key "a_b" is the file "a b.txt"."""
    return [
        read_file(key.replace("_", " ") + ".txt", text.encode() if isinstance(text, str) else text)
        for key, text in texts.items()
    ]


def places(imported: Imported) -> list[str]:
    entries = outline(imported.document.pack)
    return [f"{entry.address} {(entry.bilag or entry.section).title}" for entry in entries]


def words_of(imported: Imported, member: str) -> str:
    blocks = imported.document.bodies[member].blocks
    return " ".join(plain(block.runs) for block in blocks if isinstance(block, Paragraph))


def guesses(imported: Imported) -> list[str]:
    entries = imported.report.entries
    return [f"{e.reason}: {e.text}" for e in entries if e.kind is Did.GUESSED]


def unplaced(imported: Imported) -> list[str]:
    return [entry.text for entry in imported.report.entries if entry.reason == "unplaced"]


WHOLE = ["2 Budget 2027", "2/1 Oversigt over forbrug", "2/2 Notat om lån"]
ROOFS = ["3 Skolens tag", "3/1 Tilbud fra tømreren"]


def test_names_and_first_lines_say_which_bilag_a_file_is() -> None:
    given = files(indhold=INDEX, notat=LOAN, bilag_1_x=SPENT, Tilbud_fra_tømreren=ROOF)
    imported = build(given)
    assert places(imported) == [*WHOLE, *ROOFS]
    assert words_of(imported, "2-2.md") == "Banken tilbyder 3 %."
    assert words_of(imported, "3-1.md") == "Taget er fra 1962."
    assert any(isinstance(b, TableBlock) for b in imported.document.bodies["2-1.md"].blocks)
    assert guesses(imported) == []


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_given_means_nothing_where_the_words_are_clear(order: tuple[int, ...]) -> None:
    given = files(indhold=INDEX, notat=LOAN, x=SPENT, Tilbud_fra_tømreren=ROOF)
    shuffled = [given[n] for n in order]
    imported = build(shuffled)
    assert words_of(imported, "2-2.md") == "Banken tilbyder 3 %."
    assert words_of(imported, "3-1.md") == "Taget er fra 1962."


def test_the_order_of_files_places_none() -> None:
    given = files(indhold=INDEX, a="Første tekst.\n", b="Anden tekst.\n", c="Tredje tekst.\n")
    imported = build(given)
    assert places(imported) == [*WHOLE, *ROOFS, "~3 Ikke placeret", "~3/~1 a", "~3/~2 b", "~3/~3 c"]
    assert unplaced(imported) == ["a.txt", "b.txt", "c.txt"]
    assert guesses(imported) == []


def test_a_number_that_two_punkter_have_does_not_decide() -> None:
    placed = arrange(files(indhold=INDEX, bilag_1="Noget.\n"))[1]
    assert placed.role is Role.UNPLACED
    placed = arrange(files(indhold=INDEX, bilag_2="Noget.\n"))[1]
    assert (placed.punkt, placed.number, placed.is_guess) == ("2", "2", False)


def test_the_numbers_of_punkt_and_bilag_decide() -> None:
    placed = arrange(files(indhold=INDEX, **{"3_bilag_1": "Noget.\n"}))[1]
    assert (placed.punkt, placed.title) == ("3", "Tilbud fra tømreren")
    assert not placed.is_guess


def test_a_bilag_that_no_file_was_given_for_stays_in_the_tree() -> None:
    given = files(indhold=INDEX, notat=LOAN)
    imported = build(given)
    assert places(imported) == [*WHOLE, *ROOFS]
    assert list(imported.document.bodies) == ["2-2.md"]


def test_a_file_that_the_index_does_not_know_is_not_lost() -> None:
    given = files(indhold=INDEX, notat=LOAN, x=SPENT, Tilbud_fra_tømreren=ROOF, ekstra="Mere.\n")
    imported = build(given)
    assert places(imported)[-1] == "~3/~1 ekstra"
    assert unplaced(imported) == ["ekstra.txt"]


def test_what_stands_in_the_index_s_own_file_is_kept() -> None:
    index = INDEX + "\n## 2 Budget 2027\n\nIndstilling: Godkendes.\n"
    given = files(indhold=index, notat=LOAN, x=SPENT)
    imported = build(given)
    assert words_of(imported, "2.md") == "Indstilling: Godkendes."
    assert words_of(imported, "2-2.md") == "Banken tilbyder 3 %."


def test_a_bilag_whose_text_stands_with_the_index_is_not_written_over() -> None:
    index = INDEX + "\n## 2 Budget 2027\n\nBilag 2: Notat om lån\n\nLånet er optaget.\n"
    given = files(indhold=index, notat=LOAN)
    imported = build(given)
    assert "Lånet er optaget." in repr(imported.document.bodies)
    assert "Banken tilbyder 3 %." in repr(imported.document.bodies)


def test_without_an_index_the_names_are_the_tree() -> None:
    given = files(**{"1_bilag_1_Referat": "Mødt var alle.\n", "1_bilag_2_Regnskab": "I nul.\n"})
    imported = build(given)
    assert places(imported) == ["1 Punkt 1", "1/1 Referat", "1/2 Regnskab"]
    assert "index_of_files: " in guesses(imported)


def test_files_without_any_number_are_bilag_of_one_punkt() -> None:
    given = files(Referat="Mødt var alle.\n", Regnskab="# Årets regnskab\n\nI nul.\n")
    imported = build(given)
    assert [title.split(" ", 1)[1] for title in places(imported)[-2:]] == [
        "Referat",
        "Årets regnskab",
    ]


def test_the_reader_s_own_places_are_taken() -> None:
    given = files(a="Første tekst.\n", b="Anden tekst.\n")
    bilag = Placement(Role.BILAG, "5", "Økonomi", "2", "Budget")
    imported = build(given, [bilag, replace(bilag, punkt="6", punkt_title="Tag")])
    assert places(imported) == ["5 Økonomi", "5/2 Budget", "6 Tag", "6/2 Budget"]
    assert guesses(imported) == ["index_of_files: "]


def test_a_file_without_text_comes_along_as_a_file() -> None:
    given = [*files(indhold=INDEX, notat=LOAN, x=SPENT), read_file("Tilbud fra tømreren.pdf", PDF)]
    placements = arrange(given)
    assert [placed.has_text for placed in placements] == [True, True, True, False]
    imported = build(given, placements)
    roof = imported.document.pack.sections[1].bilag[0]
    assert (roof.text, imported.document.files[roof.file]) == ("", PDF)
    assert ("left", "only_file", "Tilbud fra tømreren.pdf") in [
        (e.kind, e.reason, e.text) for e in imported.report.entries
    ]


def test_two_files_of_one_name_are_both_kept() -> None:
    given = [read_file("bilag.txt", b"En tekst.\n"), read_file("bilag.txt", b"En anden.\n")]
    imported = build(given)
    assert sorted(imported.document.files) == ["original/bilag-2.txt", "original/bilag.txt"]
    assert len(imported.document.bodies) == 2


def test_the_report_names_the_file_and_its_own_line() -> None:
    report = build(files(indhold=INDEX, x=SPENT, notat=LOAN)).report
    entry = next(e for e in report.entries if e.reason == "repeated_title")
    assert entry.place is not None
    assert (entry.place.file, entry.place.line) == ("notat.txt", 1)


def test_a_file_that_begins_with_a_punkt_s_heading_is_its_text() -> None:
    text = "2 Budget 2027\n\nGodkendes.\n\nBilag:\n- Oversigt over lån\n"
    given = files(indhold=INDEX, p=text, Oversigt_over_lån="Tre lån.\n")
    assert [placed.role for placed in arrange(given)] == [Role.INDEX, Role.PUNKT, Role.BILAG]
    imported = build(given)
    assert words_of(imported, "2.md") == "Godkendes."
    assert "2/~3 Oversigt over lån" in places(imported)
    assert "Tre lån." in repr(imported.document.bodies)


def test_a_list_of_files_means_files_of_another_kind_too() -> None:
    agenda = "Dagsorden\n\n## Punkt 1: Bro\n\nBilag:\nKort over broen.pdf\nTilbud.docx\n"
    given = files(dagsorden=agenda, **{"Kort_over_broen": "Kortet.\n"})
    assert [placed.title for placed in arrange(given)] == ["", "Kort over broen.pdf"]


def test_nothing_but_files_without_text_is_refused() -> None:
    given = [read_file("a.pdf", PDF), read_file("b.pdf", PDF)]
    with pytest.raises(UserError) as caught:
        build(given)
    assert caught.value.kind == "import.pdf"


def test_a_file_that_is_no_index_cannot_be_made_one() -> None:
    given = files(a="Første tekst.\n", b="Anden tekst.\n")
    with pytest.raises(UserError) as caught:
        build(given, [Placement(Role.INDEX), Placement(Role.BILAG)])
    assert caught.value.kind == "import.index_missing"


def test_no_word_is_lost() -> None:
    given = files(indhold=INDEX, a=SPENT, b=LOAN, c=ROOF, d="Bilag 9: Andet\n\nEt ord.\n")
    imported = build(given)
    pack, told = repr(imported.document), repr(imported.report)
    for text in (INDEX, SPENT, LOAN, ROOF, "Bilag 9: Andet Et ord."):
        for word in text.replace("|", " ").replace("-", " ").replace(".", " ").split():
            assert word.strip(":#") in pack + told

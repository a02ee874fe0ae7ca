# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An index and a file a bilag become one bilagssamling, and nothing is claimed that is a guess."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Did, Imported
from bilagviewer.importers.several import Placement, ReadFile, Role, arrange, compose, read_file
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


WHOLE = ["2 Budget 2027", "2/1 Oversigt over forbrug", "2/2 Notat om lån"]
ROOFS = ["3 Skolens tag", "3/1 Tilbud fra tømreren"]


def test_names_and_first_lines_say_which_bilag_a_file_is() -> None:
    given = files(indhold=INDEX, notat=LOAN, bilag_1_x=SPENT, Tilbud_fra_tømreren=ROOF)
    imported = compose(given, arrange(given))
    assert places(imported) == [*WHOLE, *ROOFS]
    assert words_of(imported, "2-2.md") == "Banken tilbyder 3 %."
    assert words_of(imported, "3-1.md") == "Taget er fra 1962."
    assert any(isinstance(b, TableBlock) for b in imported.document.bodies["2-1.md"].blocks)
    assert guesses(imported) == []


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_given_means_nothing_where_the_words_are_clear(order: tuple[int, ...]) -> None:
    given = files(indhold=INDEX, notat=LOAN, x=SPENT, Tilbud_fra_tømreren=ROOF)
    shuffled = [given[n] for n in order]
    imported = compose(shuffled, arrange(shuffled))
    assert words_of(imported, "2-2.md") == "Banken tilbyder 3 %."
    assert words_of(imported, "3-1.md") == "Taget er fra 1962."


def test_files_that_nothing_names_come_in_the_order_given_and_it_is_called_a_guess() -> None:
    given = files(indhold=INDEX, a="Første tekst.\n", b="Anden tekst.\n", c="Tredje tekst.\n")
    imported = compose(given, arrange(given))
    texts = [words_of(imported, member) for member in ("2-1.md", "2-2.md", "3-1.md")]
    assert texts == ["Første tekst.", "Anden tekst.", "Tredje tekst."]
    assert guesses(imported) == [
        "file_order: a.txt: Oversigt over forbrug",
        "file_order: b.txt: Notat om lån",
        "file_order: c.txt: Tilbud fra tømreren",
    ]


def test_a_number_that_two_punkter_have_does_not_decide() -> None:
    placed = arrange(files(indhold=INDEX, bilag_1="Noget.\n"))[1]
    assert placed.is_guess
    placed = arrange(files(indhold=INDEX, bilag_2="Noget.\n"))[1]
    assert (placed.punkt, placed.number, placed.is_guess) == ("2", "2", False)


def test_the_numbers_of_punkt_and_bilag_decide() -> None:
    placed = arrange(files(indhold=INDEX, **{"3_bilag_1": "Noget.\n"}))[1]
    assert (placed.punkt, placed.title) == ("3", "Tilbud fra tømreren")
    assert not placed.is_guess


def test_a_bilag_that_no_file_was_given_for_stays_in_the_tree() -> None:
    given = files(indhold=INDEX, notat=LOAN)
    imported = compose(given, arrange(given))
    assert places(imported) == [*WHOLE, *ROOFS]
    assert list(imported.document.bodies) == ["2-2.md"]


def test_a_file_that_the_index_does_not_know_is_not_lost() -> None:
    given = files(indhold=INDEX, notat=LOAN, x=SPENT, Tilbud_fra_tømreren=ROOF, ekstra="Mere.\n")
    imported = compose(given, arrange(given))
    assert places(imported)[-1] == "~3/~1 ekstra"
    assert guesses(imported) == ["file_order: ekstra.txt: ekstra"]


def test_what_stands_in_the_index_s_own_file_is_kept() -> None:
    index = INDEX + "\n## 2 Budget 2027\n\nIndstilling: Godkendes.\n"
    given = files(indhold=index, notat=LOAN, x=SPENT)
    imported = compose(given, arrange(given))
    assert words_of(imported, "2.md") == "Indstilling: Godkendes."
    assert words_of(imported, "2-2.md") == "Banken tilbyder 3 %."


def test_a_bilag_whose_text_stands_with_the_index_is_not_written_over() -> None:
    index = INDEX + "\n## 2 Budget 2027\n\nBilag 2: Notat om lån\n\nLånet er optaget.\n"
    given = files(indhold=index, notat=LOAN)
    imported = compose(given, arrange(given))
    assert "Lånet er optaget." in repr(imported.document.bodies)
    assert "Banken tilbyder 3 %." in repr(imported.document.bodies)


def test_without_an_index_the_names_are_the_tree() -> None:
    given = files(**{"1_bilag_1_Referat": "Mødt var alle.\n", "1_bilag_2_Regnskab": "I nul.\n"})
    imported = compose(given, arrange(given))
    assert places(imported) == ["1 ", "1/1 Referat", "1/2 Regnskab"]
    assert "index_of_files: " in guesses(imported)


def test_files_without_any_number_are_bilag_of_one_punkt() -> None:
    given = files(Referat="Mødt var alle.\n", Regnskab="# Årets regnskab\n\nI nul.\n")
    imported = compose(given, arrange(given))
    assert [title.split(" ", 1)[1] for title in places(imported)[-2:]] == [
        "Referat",
        "Årets regnskab",
    ]


def test_the_reader_s_own_places_are_taken() -> None:
    given = files(a="Første tekst.\n", b="Anden tekst.\n")
    bilag = Placement(Role.BILAG, "5", "Økonomi", "2", "Budget")
    imported = compose(given, [bilag, replace(bilag, punkt="6", punkt_title="Tag")])
    assert places(imported) == ["5 Økonomi", "5/2 Budget", "6 Tag", "6/2 Budget"]
    assert guesses(imported) == ["index_of_files: "]


def test_a_file_without_text_comes_along_as_a_file() -> None:
    given = [*files(indhold=INDEX, notat=LOAN, x=SPENT), read_file("Tilbud.pdf", PDF)]
    placements = arrange(given)
    assert [placed.has_text for placed in placements] == [True, True, True, False]
    imported = compose(given, placements)
    roof = imported.document.pack.sections[1].bilag[0]
    assert (roof.text, imported.document.files[roof.file]) == ("", PDF)
    assert ("left", "only_file", "Tilbud.pdf") in [
        (e.kind, e.reason, e.text) for e in imported.report.entries
    ]


def test_two_files_of_one_name_are_both_kept() -> None:
    given = [read_file("bilag.txt", b"En tekst.\n"), read_file("bilag.txt", b"En anden.\n")]
    imported = compose(given, arrange(given))
    assert sorted(imported.document.files) == ["original/bilag-2.txt", "original/bilag.txt"]
    assert len(imported.document.bodies) == 2


def test_a_line_of_the_report_is_told_as_its_file_counts_it() -> None:
    given = files(indhold=INDEX, x=SPENT, notat=LOAN)
    report = compose(given, arrange(given)).report
    entry = next(e for e in report.entries if e.reason == "repeated_title")
    assert entry.line is not None
    file = report.file_of(entry.line)
    assert (file.name, entry.line - file.first + 1) == ("notat.txt", 1)


def test_nothing_but_files_without_text_is_refused() -> None:
    given = [read_file("a.pdf", PDF), read_file("b.pdf", PDF)]
    with pytest.raises(UserError) as caught:
        compose(given, arrange(given))
    assert caught.value.kind == "import.binary"


def test_a_file_that_is_no_index_cannot_be_made_one() -> None:
    given = files(a="Første tekst.\n", b="Anden tekst.\n")
    with pytest.raises(UserError) as caught:
        compose(given, [Placement(Role.INDEX), Placement(Role.BILAG)])
    assert caught.value.kind == "import.index_missing"


def test_no_word_is_lost() -> None:
    given = files(indhold=INDEX, a=SPENT, b=LOAN, c=ROOF, d="Bilag 9: Andet\n\nEt ord.\n")
    imported = compose(given, arrange(given))
    pack, told = repr(imported.document), repr(imported.report)
    for text in (INDEX, SPENT, LOAN, ROOF, "Bilag 9: Andet Et ord."):
        for word in text.replace("|", " ").replace("-", " ").replace(".", " ").split():
            assert word.strip(":#") in pack + told

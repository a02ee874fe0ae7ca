# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Punkter and paragraphs are found by the numbers that run through a paper; a list stays one."""

from __future__ import annotations

import pytest

from bilagviewer.importers.build import import_document
from bilagviewer.model.blocks import Paragraph
from bilagviewer.model.locate import block_text
from bilagviewer.model.pack import Document


def read(text: str, name: str = "papir.md") -> Document:
    """Return the document that a text is read as."""
    return import_document(text.encode(), name).document


def numbers(text: str, name: str = "papir.md") -> list[str]:
    """Return the numbers of its punkter."""
    return [section.number for section in read(text, name).pack.sections if section.number]


STATUTES = "\n\n".join(
    (
        "# Vedtægter for Bådelauget",
        "§ 1 Laugets navn er Bådelauget, og det hører til i Næs.",
        "§ 2 Laugets formål er at holde broen.",
        "§ 3 Bestyrelsen er:\n\n1. en formand\n2. en kasserer",
        "§ 4 Kontingentet betales i maj. " + "Det sættes af mødet. " * 30,
        "§ 5 Lauget ophører, når to møder har sagt det.",
    )
)


@pytest.mark.parametrize("sign", ["§ {}", "**§{}**", "§{}."])
def test_paragraphs_that_begin_with_their_sign_are_parts(sign: str) -> None:
    text = STATUTES
    for n in range(1, 6):
        text = text.replace(f"§ {n} ", sign.format(n) + " ", 1)
    assert numbers(text) == ["1", "2", "3", "4", "5"]


def test_the_words_of_such_a_paragraph_are_its_text() -> None:
    document = read(STATUTES)
    (second,) = (one for one in document.pack.sections if one.number == "2")
    (block,) = document.bodies[second.text].blocks
    assert isinstance(block, Paragraph)
    assert block_text(block) == "§ 2 Laugets formål er at holde broen."


@pytest.mark.parametrize(
    "text",
    [
        "# Referat\n\n§ 4 i vedtægten blev læst op.\n\n§ 5 blev ikke læst.\n\nMødet sluttede.",
        "# Om loven\n\n§ 1 gælder alle.\n\nDen er god.\n\n§ 2 gælder ingen.",
    ],
)
def test_paragraphs_of_a_law_in_a_text_are_no_parts(text: str) -> None:
    assert numbers(text) == []


def test_a_paragraph_put_in_later_has_a_letter() -> None:
    titles = ("§ 1 Navn", "§ 2 Formål", "§ 2b Udvalg", "§ 3 Møder", "§ 4 Ophør")
    text = "# Vedtægter\n\n" + "\n\n".join(f"{title}\n\nHer står mere." for title in titles)
    assert numbers(text) == ["1", "2", "2b", "3", "4"]


def test_an_index_of_statutes_that_names_some_together_hides_none() -> None:
    index = "Indholdsfortegnelse:\n\n§1 Navn\n\n§2 Formål\n\n§§3-4 Møder\n\n§5 Ophør\n\n"
    text = "".join(f"§ {n} Del {n}\n\nHer står {n}.\n\n" for n in range(1, 6))
    assert numbers(f"Vedtægter\n\n{index}{text}", "vedtægter.txt") == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("word", ["ARTICLE", "Article", "Artikel"])
def test_the_articles_of_statutes_are_parts(word: str) -> None:
    text = "".join(
        f"## {word} {number}: Part {n}\n\n### Section {n}.1\n\nWords, see Article II.\n\n"
        for n, number in enumerate(("I", "II", "III", "IV"), 1)
    )
    assert numbers(f"# Bylaws\n\n{text}") == ["I", "II", "III", "IV"]


@pytest.mark.parametrize(
    "over",
    ["## Dagsorden for mødet i juni", "## Sakliste for årsmøtet:", "Agenda for the June meeting"],
)
def test_an_agenda_without_texts_is_punkter(over: str) -> None:
    text = f"{over}\n\n1. Valg af dirigent\n2. Beretning\n3. Eventuelt\n\nVel mødt!"
    assert numbers(f"# Indkaldelse\n\n{text}") == ["1", "2", "3"]


def test_a_list_without_texts_under_other_words_is_a_list() -> None:
    text = "# Referat af møde\n\nTil stede var\n\n1. Anna Valg\n2. Bo Holm\n3. Cai Budget\n"
    assert numbers(text) == []


def test_lists_within_an_agenda_do_not_take_its_numbers() -> None:
    text = (
        "# Indkaldelse\n\nDagsorden for mødet er som følger:\n1. Velkomst\n2. Valg\n"
        "    1. Formand\n    2. Kasserer\n    3. Revisor\n3. Budget\n4. Eventuelt\n"
    )
    assert numbers(text) == ["1", "2", "3", "4"]


def test_what_is_said_between_two_entries_does_not_end_an_agenda() -> None:
    text = (
        "Dagsorden:\n\n1. Valg af dirigent\n2. Beretning\n3. Indkomne forslag\n\n"
        "Der er kommet to forslag ind.\nDe er sendt til alle.\n\n4. Valg af revisor\n5. Eventuelt\n"
    )
    assert numbers(text, "indkaldelse.txt") == ["1", "2", "3", "4", "5"]


def test_minutes_below_an_agenda_do_not_go_on_with_it() -> None:
    said = "1. Valg af dirigent\nBo.\n\n2. Beretning\nGodkendt.\n\n3. Valg af revisor\nEva.\n"
    text = f"Dagsorden:\n\n1. Valg af dirigent\n2. Beretning\n3. Valg af revisor\n\n{said}"
    assert numbers(text, "referat.txt") == ["1", "2", "3"]


def test_headings_further_in_go_on_where_the_row_ends() -> None:
    heads = ("## 1) Valg", "## 2) Forslag", "### 2.1) Navn", "### 3) Kasserer", "### 4) Eventuelt")
    text = "".join(f"{head}\n\nDet blev vedtaget.\n\n" for head in heads)
    assert numbers(f"# Referat\n\n{text}") == ["1", "2", "3", "4"]


def test_the_first_punkt_may_be_bold_where_the_others_are_headings() -> None:
    text = "# Satzung\n\n**1. Name**\n\nWir.\n\n## 2. Zweck\n\nDas.\n\n## 3. Ende\n\nNie.\n"
    assert numbers(text) == ["1", "2", "3"]


def test_lettered_punkter_may_say_who_spoke() -> None:
    text = (
        "Referat af generalforsamling\n\nA: Valg af ordstyrer.\nBo blev valgt.\n\n"
        "B: Fremlæggelse af regnskab. Ved kasserer Eva Lund Holm.\nGodkendt.\n\n"
        " C:Eventuelt.\nIntet.\n"
    )
    assert numbers(text, "referat.txt") == ["A", "B", "C"]

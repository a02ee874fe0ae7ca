# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Markdown's own marks are read in a text, and not shown."""

from __future__ import annotations

from base64 import b64encode

import pytest

from reading_sheets import filled, looks, sheet_of, told, words


@pytest.mark.parametrize("rule", ["---", "- - -", "***", "___", "* * *", "-----------", "  ---"])
def test_a_rule_is_no_text_and_no_list(rule: str) -> None:
    assert words(f"Til stede var alle.\n\n{rule}\n\nMødet blev åbnet.") == [
        "Til stede var alle.",
        "Mødet blev åbnet.",
    ]


@pytest.mark.parametrize("line", ["-----   -----", "--", "- Åse", "1 - 2", "* Bo"])
def test_what_only_looks_like_a_rule_stays(line: str) -> None:
    assert words(f"Tal\n\n{line}\n") == ["Tal", line]


LOOKS = {
    "Se _vejledningen_.": [("Se ", ""), ("vejledningen", "italic"), (".", "")],
    "__Vedtaget__ i *dag*": [("Vedtaget", "bold"), (" i ", ""), ("dag", "italic")],
    "***Begge*** dele": [("Begge", "bold italic"), (" dele", "")],
    "<u>Streg</u> under, <b>fed</b>": [("Streg", "underline"), (" under, ", ""), ("fed", "bold")],
    "~~Udgår~~ Godkendt": [("Udgår Godkendt", "")],
    "fil_navn_her og __init__py": [("fil_navn_her og __init__py", "")],
    "Navn: ______ og 2 * 3 * 4": [("Navn: ______ og 2 * 3 * 4", "")],
    r"\*ikke\* \_kursiv\_": [("*ikke* _kursiv_", "")],
    "Kør `git *a*` nu": [("Kør git *a* nu", "")],
    "l`eau d`or": [("l`eau d`or", "")],
    "Ole &amp; Bo &lt;b&gt;": [("Ole & Bo <b>", "")],
    "Vej 1<br>Byen": [("Vej 1\nByen", "")],
    "m<sup>2</sup> og H<sub>2</sub>O": [("m2 og H2O", "")],
    "[**Fed** nøgle](https://a.example)": [
        ("Fed", "bold https://a.example"),
        (" nøgle", "https://a.example"),
    ],
}


@pytest.mark.parametrize("markdown", LOOKS)
def test_signs_become_looks(markdown: str) -> None:
    [line] = filled(sheet_of(markdown))
    assert looks(line.runs) == LOOKS[markdown]


@pytest.mark.parametrize("markdown", ["+ Anna\n+ Bo", "  + Anna\n  + Bo", "- Anna\n+ Bo"])
def test_a_plus_is_a_bullet_as_any_other(markdown: str) -> None:
    assert words(markdown) == ["- Anna", "- Bo"]


@pytest.mark.parametrize("fence", ["```", "~~~", "````", "```python"])
def test_lines_between_fences_are_shown_as_they_are(fence: str) -> None:
    end = fence.removesuffix("python")
    sheet = sheet_of(f"Før.\n{fence}\n# 1. *ikke* et punkt\n    a | b\n{end}\nEfter.")
    before, first, second, after = filled(sheet)
    assert (first.text, second.text, second.hints.indent) == ("# 1. *ikke* et punkt", "a | b", 4)
    assert all(line.hints.quiet and line.hints.solid for line in (first, second))
    assert not before.hints.quiet
    assert not after.hints.quiet
    assert [line.is_blank for line in sheet.lines] == [False, True, False, False, True, False]


def test_a_fence_that_never_ends_hides_nothing() -> None:
    assert words("```\nPunkt 1: Ny bro\nTekst.") == ["Punkt 1: Ny bro", "Tekst."]
    assert words("~~~~~~~~\nPunkt 1: Bro\n~~~~~~~~") == ["Punkt 1: Bro"]


@pytest.mark.parametrize(
    ("markdown", "picture", "text", "entry"),
    [
        ("![Kort over havnen](kort.png)", "-", "Kort over havnen", ("image", "kort.png")),
        ("![](https://b.example/x.png) diagrammet", "", "diagrammet", ("picture", "x.png")),
        ("Se ![kurven](b/k.png 'Fig. 1') her", "", "Se kurven her", ("image", "b/k.png")),
        ("Et ![kort][k]\n\n[k]: kort.png", "", "Et kort", ("image", "kort.png")),
        ("[![logo](l.png)](https://k.example)", "", "logo", ("image", "l.png")),
        ('<img src="q.png" alt="skitsen">', "", "skitsen", ("image", "q.png")),
    ],
)
def test_a_picture_gives_its_words(
    markdown: str, picture: str, text: str, entry: tuple[str, str]
) -> None:
    sheet = sheet_of(markdown)
    [line] = filled(sheet)
    assert (line.hints.picture, line.text) == (picture, text)
    reason, said = told(sheet)[0]
    assert reason == entry[0]
    assert entry[1] in said


def test_a_picture_without_words_is_told_and_nothing_else() -> None:
    sheet = sheet_of("Før.\n![](plan.png)\nEfter.")
    assert [line.text for line in sheet.lines] == ["Før.", "", "Efter."]
    assert told(sheet) == [("picture", "plan.png")]


def test_a_picture_inside_the_text_itself_is_kept() -> None:
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\5\0\0\0\5\x08\2\0\0\0"
    letters = b64encode(png).decode()
    sheet = sheet_of(
        f"![Kurve](data:image/png;base64,{letters})\n\n![](data:image/png;base64,AAAA)"
    )
    [line] = filled(sheet)
    assert (line.hints.picture, line.text) == ("billede-1.png", "Kurve")
    assert sheet.pictures == {"billede-1.png": png}
    assert told(sheet) == [("picture", "data:image/png;base64,AAAA")]


@pytest.mark.parametrize("mark", ["[TOC]", "[[toc]]", "[[_TOC_]]", "######"])
def test_what_only_a_program_reads_is_no_text(mark: str) -> None:
    assert words(f"{mark}\n\nHej.") == ["Hej."]


@pytest.mark.parametrize("mark", ["{#bro}", "{.stor}", "{#bro .stor}"])
def test_attributes_are_taken_off(mark: str) -> None:
    sheet = sheet_of(f"## Ny bro {mark}\n\nEn {mark} linje.")
    assert [line.text for line in filled(sheet)] == ["Ny bro", "En linje."]
    assert told(sheet) == [("mark", mark[1:-1])] * 2


@pytest.mark.parametrize(
    ("markdown", "level", "text"),
    [
        ("# Referat", 1, "Referat"),
        ("### 2.1 Regnskab ###", 3, "2.1 Regnskab"),
        ("##  **Ny bro**", 2, "Ny bro"),
        ("Referat\n===", 1, "Referat"),
        ("Ny bro\n---", 2, "Ny bro"),
        ("#Hashtag", 0, "#Hashtag"),
        ("Et tal.\n---", 0, "Et tal."),
    ],
)
def test_a_heading_is_its_words_and_a_level(markdown: str, level: int, text: str) -> None:
    [line] = filled(sheet_of(markdown))
    assert (line.hints.level, line.text) == (level, text)
    assert all(not look for _, look in looks(line.runs))


@pytest.mark.parametrize("end", ["  ", "\\"])
def test_a_line_that_is_broken_on_purpose_stays_apart(end: str) -> None:
    first, second = filled(sheet_of(f"Klubhuset ved havnen{end}\nSøndre Kaj 1"))
    assert (first.text, first.hints.solid) == ("Klubhuset ved havnen", True)
    assert not second.hints.solid


def test_a_footnote_can_be_read_at_both_ends() -> None:
    assert words("Ordet[^a] står her.\n\n[^a]: Noten.") == ["Ordet[a] står her.", "[a] Noten."]


@pytest.mark.parametrize("comment", ["<!-- husk -->", "<!-- husk\nat slette -->"])
def test_a_comment_is_told_and_lines_keep_their_numbers(comment: str) -> None:
    sheet = sheet_of(f"Før. {comment}\nEfter.")
    before, after = filled(sheet)
    assert (before.text, after.text) == ("Før.", "Efter.")
    assert after.number == 2 + comment.count("\n")
    [(reason, said)] = told(sheet)
    assert reason == "comment"
    assert said.startswith("husk")


def test_a_comment_that_never_ends_is_text() -> None:
    assert words("Før. <!-- husk") == ["Før. <!-- husk"]


@pytest.mark.parametrize(
    ("raw", "indent", "text"),
    [
        ("    - under", 4, "- under"),
        ("\t- under", 4, "- under"),
        ("   Navn     Beløb", 3, "Navn     Beløb"),
        ("1.\tØkonomi", 0, "1. Økonomi"),
        ("-\tAnna", 0, "- Anna"),
    ],
)
def test_how_far_in_a_line_begins_is_kept_apart(raw: str, indent: int, text: str) -> None:
    [line] = filled(sheet_of(raw))
    assert (line.hints.indent, line.text, line.cells) == (indent, text, ())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. Velkomst\n1. Valg\n1. Eventuelt", ["1. Velkomst", "2. Valg", "3. Eventuelt"]),
        (
            "1. Valg\n   1. Bo\n   1. Eva\n1. Evt.\n   1. Sang",
            ["1. Valg", "1. Bo", "2. Eva", "2. Evt.", "1. Sang"],
        ),
        ("1. Valg\n   Bo blev valgt.\n\n1. Evt.", ["1. Valg", "Bo blev valgt.", "2. Evt."]),
        ("1. Valg\n\nNæste gang:\n\n1. Evt.", ["1. Valg", "Næste gang:", "1. Evt."]),
        ("1. Valg\n2. Evt.\n\n1. Sang", ["1. Valg", "2. Evt.", "1. Sang"]),
    ],
)
def test_a_list_that_markdown_counts_has_its_numbers(text: str, shown: list[str]) -> None:
    assert words(text) == shown


def test_a_plain_text_s_numbers_stay_as_they_are_typed() -> None:
    lines = filled(sheet_of("1. division\n1. holdet", "liste.txt"))
    assert [line.text for line in lines] == ["1. division", "1. holdet"]


@pytest.mark.parametrize(
    ("line", "level", "said"),
    [("###§ 4. Møder###", 3, "§ 4. Møder"), ("##Valg", 2, "Valg"), ("# C##", 1, "C")],
)
def test_a_heading_without_a_blank(line: str, level: int, said: str) -> None:
    [_, found, *_] = filled(sheet_of(f"Først\n\n{line}\n\n##Valg\n\n##Eventuelt"))
    assert (found.hints.level, found.text) == (level, said)


@pytest.mark.parametrize("line", ["#bådelaug", "#1 er Bo", "##!", "Nr. ##"])
def test_what_only_begins_as_a_heading_stays(line: str) -> None:
    [_, found] = filled(sheet_of(f"Først\n\n{line}"))
    assert (found.hints.level, found.text) == (0, line)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Each thing that pack.yaml can say has one spelling, and a misspelt one is told with its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import packing
from bilagviewer.model.pack import Bilag, Edition, NameGroup, Pack, Section, StatedPlace, Word
from bilagviewer.packfile import manifest_read, manifest_write
from bilagviewer.packfile.problems import Problems

HEAD = packing.HEAD
SECTION = "sections:\n  - number: 1\n    title: Punkt\n"
BILAG = SECTION + "    bilag:\n      - number: 1\n        title: Bilag\n"
Told = Callable[[Pack], object]


def section(pack: Pack) -> Section:
    return pack.sections[0]


def bilag(pack: Pack) -> Bilag:
    return pack.sections[0].bilag[0]


SPELT: dict[str, tuple[str, Told, object]] = {
    "id": ("format: bilag/1\nid: rr-2020-11-24\nlanguage: da\n", lambda p: p.id, "rr-2020-11-24"),
    "title": (
        "format: bilag/1\nid: m\ntitle: Et møde\nlanguage: da\n",
        lambda p: p.title,
        "Et møde",
    ),
    "body": ("format: bilag/1\nid: m\nbody: Rådet\nlanguage: da\n", lambda p: p.body, "Rådet"),
    "date": (
        "format: bilag/1\nid: m\ndate: 2020-11-24\nlanguage: da\n",
        lambda p: p.date,
        "2020-11-24",
    ),
    "language": ("format: bilag/1\nid: m\nlanguage: en\n", lambda p: p.language, "en"),
    "edition": (HEAD + "edition: 2\n", lambda p: p.edition, Edition(2)),
    "edition with date and sentence": (
        HEAD + "edition:\n  number: 2\n  date: 2020-11-20\n  note: Side 4 er rettet.\n",
        lambda p: p.edition,
        Edition(2, "2020-11-20", "Side 4 er rettet."),
    ),
    "supplement": (HEAD + "supplement_to: x\n", lambda p: p.supplement_to, "x"),
    "original": (HEAD + "original: original/dok.pdf\n", lambda p: p.original, "original/dok.pdf"),
    "words": (
        HEAD + "words:\n  statement:\n    one: pejlemærke\n    many: pejlemærker\n"
        "  thing:\n    one: klynge\n    many: klynger\n",
        lambda p: (p.words.statement, p.words.thing),
        (Word("pejlemærke", "pejlemærker"), Word("klynge", "klynger")),
    ),
    "columns of things": (
        HEAD + "thing_columns:\n  - Klynge\n",
        lambda p: p.thing_columns,
        ("Klynge",),
    ),
    "names": (
        HEAD + "names:\n  - names:\n      - Syddansk Energi\n      - SE\n",
        lambda p: p.names,
        (NameGroup(("Syddansk Energi", "SE")),),
    ),
    "places": (
        HEAD + "places:\n  - name: Lynghede\n    latitude: 56.25\n    longitude: 9.5\n"
        "    region: Midtjylland\n",
        lambda p: p.places,
        (StatedPlace("Lynghede", 56.25, 9.5, "Midtjylland"),),
    ),
    "pages": (
        HEAD + SECTION + "    page: 4\n    last_page: 9\n",
        lambda p: (section(p).page, section(p).last_page),
        (4, 9),
    ),
    "pages of a bilag": (
        HEAD + BILAG + "        page: 0\n",
        lambda p: (bilag(p).page, bilag(p).last_page),
        (0, None),
    ),
    "a punkt with a text": (HEAD + SECTION + "    text: 1.md\n", lambda p: section(p).text, "1.md"),
    "a closed punkt": (HEAD + SECTION + "    closed: true\n", lambda p: section(p).closed, True),
    "nested punkter": (
        HEAD + SECTION + "    sections:\n      - number: 1.1\n        title: B\n"
        "        sections:\n          - number: 1.1.a\n            title: C\n",
        lambda p: section(p).sections[0].sections[0],
        Section("1.1.a", "C"),
    ),
    "a bilag": (HEAD + BILAG + "        text: 1-1.md\n", lambda p: bilag(p).text, "1-1.md"),
    "a closed bilag": (HEAD + BILAG + "        closed: true\n", lambda p: bilag(p).closed, True),
    "a title of the index": (
        HEAD + BILAG + "        index_title: Kort navn\n",
        lambda p: bilag(p).index_title,
        "Kort navn",
    ),
    "a bilag's date": (
        HEAD + BILAG + "        date: 2020-09-21\n",
        lambda p: bilag(p).date,
        "2020-09-21",
    ),
    "a bilag without a number": (
        HEAD + SECTION + "    bilag:\n      - title: Uden\n",
        bilag,
        Bilag("", "Uden"),
    ),
    "a bilag with a letter": (
        HEAD + SECTION + "    bilag:\n      - number: A\n        title: Brev\n",
        bilag,
        Bilag("A", "Brev"),
    ),
    "bilag of a bilag": (
        HEAD + BILAG + "        bilag:\n          - number: a\n            title: Under\n",
        lambda p: bilag(p).bilag,
        (Bilag("a", "Under"),),
    ),
    "only a file": (HEAD + BILAG + "        file: ark.xlsx\n", lambda p: bilag(p).file, "ark.xlsx"),
    "to follow": (HEAD + BILAG + "        to_follow: true\n", lambda p: bilag(p).to_follow, True),
    "under two punkter": (
        HEAD + BILAG + "        same_as: 2/1\n",
        lambda p: bilag(p).same_as,
        "2/1",
    ),
    "unknown keys": (
        HEAD
        + BILAG
        + "        farve: rød\n        liste:\n          - a\n          - b: c\n"
        "            tom: {}\nmere: [] \n".replace(" \n", "\n"),
        lambda p: (bilag(p).extra[0], p.extra[0][0]),
        (("farve", "rød"), "mere"),
    ),
    "what looks like something else": (
        HEAD + 'sections:\n  - number: "~"\n    title: "Kort: by # 2"\n',
        section,
        Section("~", "Kort: by # 2"),
    ),
}


@pytest.mark.parametrize("name", SPELT)
def test_the_spelling_is_read_and_written_the_same(name: str) -> None:
    text, told, expected = SPELT[name]
    problems = Problems()
    pack = manifest_read.read(text, problems).pack
    assert told(pack) == expected
    assert [problem for problem in problems.found if not problem.hint] == []
    assert manifest_write.write(pack) == text


BY_HAND = {
    "words: {statement: {one: pejlemærke, many: pejlemærker}}\n": "words",
    "names: [[SE, Syddansk Energi]]\n": "names",
    "edition: {number: 2, note: 'Rettet: side 4'}\n": "edition",
    "title: >\n  Et langt\n  navn\n": "title",
    "# en bemærkning\nbody: 'Rådet'  # her\n": "body",
    "date: '2020-11-24'\n": "date",
}


@pytest.mark.parametrize("line", BY_HAND)
def test_other_ways_to_write_it_by_hand_are_read(line: str) -> None:
    problems = Problems()
    pack = manifest_read.read(HEAD + line, problems).pack
    assert problems.found == []
    assert getattr(pack, BY_HAND[line]) != getattr(Pack(pack.id), BY_HAND[line])
    again = manifest_read.read(manifest_write.write(pack), problems).pack
    assert again == pack


BROKEN: dict[str, tuple[str, str, int]] = {
    "id": ("format: bilag/1\ntitle: M\n", "no_id", 1),
    "title": (HEAD + "title: [a]\n", "not_text", 4),
    "body": (HEAD + "body: {a: b}\n", "not_text", 4),
    "date": (HEAD + "date: 24. november 2020\n", "not_date", 4),
    "time": (HEAD + "time: kl. 16\n", "not_time", 4),
    "a time that is none": (HEAD + "time: 24:00\n", "not_time", 4),
    "a date that is none": (HEAD + "date: 2020-02-30\n", "not_date", 4),
    "language": ("format: bilag/1\nid: m\nlanguage: dansk!\n", "language", 3),
    "edition": (HEAD + "edition: anden\n", "not_number", 4),
    "edition from 1": (HEAD + "edition:\n  number: 0\n", "not_number", 5),
    "edition's date": (HEAD + "edition:\n  date: i går\n", "not_date", 5),
    "edition's sentence": (HEAD + "edition:\n  note: [a]\n", "not_text", 5),
    "supplement": (HEAD + "supplement_to: m\n", "supplement_self", 4),
    "original": (HEAD + "original: dok.pdf\n", "missing_text", 4),
    "a path out of the pack": (HEAD + "original: ../dok.pdf\n", "bad_member", 4),
    "words": (HEAD + "words:\n  thing:\n    one: klynge\n", "word_half", 6),
    "columns of things": (HEAD + "thing_columns: [Klynge]\n", "thing_column", 4),
    "names": (HEAD + "names:\n  - [a, b]\n  - [a]\n", "names_few", 6),
    "a name in two groups": (HEAD + "names:\n  - [a, b]\n  - [b, c]\n", "name_twice", 6),
    "a place without a position": (HEAD + "places:\n  - name: Lynghede\n", "place_half", 5),
    "a position that is none": (
        HEAD + "places:\n  - name: Lynghede\n    latitude: 56,25\n    longitude: 9.5\n",
        "not_number",
        6,
    ),
    "a position off the earth": (
        HEAD + "places:\n  - name: Lynghede\n    latitude: 156\n    longitude: 9.5\n",
        "not_number",
        6,
    ),
    "a position off the map": (
        HEAD + "places:\n  - name: Lynghede\n    latitude: 9.5\n    longitude: 56.25\n",
        "place_outside",
        5,
    ),
    "a place that nothing names": (
        HEAD + "places:\n  - {name: Lynghede, latitude: 56.25, longitude: 9.5}\n",
        "place_unnamed",
        5,
    ),
    "a place twice": (
        HEAD + "places:\n  - {name: A, latitude: 56, longitude: 9}\n"
        "  - {name: A, latitude: 56, longitude: 9}\n",
        "place_twice",
        6,
    ),
    "page": (HEAD + SECTION + "    page: side 4\n", "not_number", 7),
    "pages backwards": (HEAD + SECTION + "    page: 4\n    last_page: 3\n", "page_range", 8),
    "pages out of order": (
        HEAD + SECTION + "    page: 4\n  - number: 2\n    title: B\n    page: 3\n",
        "page_order",
        10,
    ),
    "a text that is not there": (HEAD + SECTION + "    text: 1.md\n", "missing_text", 7),
    "a file that is not there": (HEAD + BILAG + "        file: a.xlsx\n", "missing_text", 10),
    "a number twice": (HEAD + SECTION + "  - number: 1\n    title: B\n", "number_twice", 7),
    "no title": (HEAD + "sections:\n  - number: 1\n", "no_title", 5),
    "punkter that are no list": (HEAD + "sections: 4\n", "not_list", 4),
    "a punkt that is only words": (HEAD + "sections:\n  - Økonomi\n", "not_mapping", 5),
    "closed": (HEAD + SECTION + "    closed: ja\n", "not_flag", 7),
    "closed with a text": (HEAD + SECTION + "    text: t.md\n    closed: true\n", "closed_text", 8),
    "an empty case": (HEAD + SECTION + '    cases: [24/10057, ""]\n', "case_empty", 7),
    "cases that are no list": (HEAD + SECTION + "    cases: 24/10057\n", "not_list", 7),
    "to follow with a text": (
        HEAD + BILAG + "        text: t.md\n        to_follow: true\n",
        "follow_text",
        11,
    ),
    "same as nothing": (HEAD + BILAG + "        same_as: 7/1\n", "same_as", 10),
    "same as with a text": (
        HEAD + BILAG + "        text: t.md\n        same_as: 1/1\n",
        "same_as_text",
        11,
    ),
    "a text for two": (
        HEAD + SECTION + "    text: t.md\n  - number: 2\n    title: B\n    text: t.md\n",
        "text_twice",
        10,
    ),
    "a bilag of a bilag": (
        HEAD + BILAG + "        bilag:\n          - title: [a]\n            closed: true\n",
        "not_text",
        11,
    ),
    "a bilag's number": (HEAD + SECTION + "    bilag:\n      - number: [1]\n", "not_text", 8),
    "unknown keys": (HEAD + SECTION + "    tekst: 1.md\n", "unknown_key", 7),
    "a doubled key": (HEAD + "title: a\ntitle: b\n", "yaml_twice", 5),
    "a colon too many": (HEAD + "title: Bilag 1: Kort\n", "yaml_colon", 4),
    "a tab": (HEAD + "sections:\n\t- number: 1\n", "yaml_tab", 5),
    "a bracket left open": (HEAD + "names: [a\nid2: b\n", "yaml_syntax", 5),
    "the format": ("format: bilag\nid: m\n", "format", 1),
    "no format": ("id: m\ntitle: M\n", "not_a_manifest", 1),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_misspelt_one_is_told_with_file_and_line(name: str, tmp_path: Path) -> None:
    manifest, kind, line = BROKEN[name]
    found = packing.places(packing.folder(tmp_path, {"pack.yaml": manifest, "t.md": "Tekst\n"}))
    assert (kind, "pack.yaml", None if kind == "not_a_manifest" else line) in found


def test_a_newer_version_is_refused_in_words(tmp_path: Path) -> None:
    packing.folder(tmp_path, {"pack.yaml": "format: bilag/2\nid: m\nnyt: [a]\n"})
    (problem,) = packing.problems(tmp_path)
    assert (problem.kind, problem.line) == ("newer", 1)
    assert "bilag/2" in packing.say(problem.error)


def test_a_bilag_may_be_a_title_alone(tmp_path: Path) -> None:
    assert packing.places(packing.folder(tmp_path, {"pack.yaml": HEAD + BILAG})) == []


def test_a_time_of_day_and_cases() -> None:
    text = HEAD + "time: 16:00\n" + SECTION + "    cases: [24/10057, 24/10058]\n"
    problems = Problems()
    pack = manifest_read.read(text, problems).pack
    assert (pack.time, pack.sections[0].cases) == ("16:00", ("24/10057", "24/10058"))
    assert problems.found == []

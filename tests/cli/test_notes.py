# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag notes`: written by one process, listed by another; what is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli_types import Bilag


def other_process(home: Path, *arguments: str) -> str:
    """Return what `bilag` prints as a process of its own."""
    command = [sys.executable, "-c", "from bilagviewer.cli.main import main; exit(main())"]
    environ = {**os.environ, "BILAGVIEWER_HOME": str(home)}
    done = subprocess.run(
        [*command, *arguments], env=environ, capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode()


def test_a_note_written_by_one_process_is_listed_by_another(home: Path) -> None:
    text = "Hvem betaler – og hvornår?"
    other_process(home, "notes", "add", "2.4/1#7", "--text", text, "--stance", "delvis")
    listed = other_process(home, "notes", "list")
    assert listed.startswith("2.4/1#7  2.4 Fælles pejlemærker")
    assert "Pejlemærke 7\n»" in listed
    assert listed.endswith(f"«\ndelvis\n{text}\n")
    assert (home / "data" / "notes.sqlite").is_file()


def test_everything_of_a_note_is_in_the_json(bilag: Bilag, meeting_file: Path) -> None:
    marks = ("--mark", "spørgsmål", "--mark", "følg-op", "--mark", "spørgsmål")
    bilag("notes", "add", "2/1#Beta", "--text", "Se her", *marks, "--pack", meeting_file)
    found = bilag("notes", "list", "--json", "--pack", meeting_file).json
    assert (found["format"], found["id"]) == ("bilag-notes-json/1", "møde-1")
    [note] = found["notes"]
    assert (note["address"], note["text"], note["stance"]) == ("2/1#t1:Beta", "Se her", None)
    assert note["marks"] == [
        {"mark": "spørgsmål", "done": None},
        {"mark": "følg-op", "done": None},
    ]
    assert note["quote"] == "Beta 17.500.000 kr."


@pytest.mark.parametrize("said", [("--stance", "uenig"), ("--mark", "følg-op", "--text", "")])
def test_a_note_may_be_without_text(bilag: Bilag, said: tuple[str, ...]) -> None:
    assert bilag("notes", "add", "2.4/1", *said).code == 0
    [note] = bilag("notes", "list", "--json").json["notes"]
    assert note["text"] == ""


@pytest.mark.parametrize("said", [(), ("--text", ""), ("--text", " \n ")])
def test_a_note_of_nothing_is_refused(bilag: Bilag, said: tuple[str, ...]) -> None:
    ran = bilag("notes", "add", "2.4/1", *said)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Noten er tom")
    assert bilag("notes", "list", "--json").json["notes"] == []


@pytest.mark.parametrize("said", [("--stance", "måske"), ("--mark", "ja")])
def test_a_word_that_is_none_of_them_is_refused(bilag: Bilag, said: tuple[str, ...]) -> None:
    ran = bilag("notes", "add", "2.4/1", "--text", "x", *said)
    assert ran.code == 2
    assert said[1] in ran.err
    assert bilag("notes", "list", "--json").json["notes"] == []


def test_without_pack_it_is_the_one_opened_last(bilag: Bilag, meeting_file: Path) -> None:
    assert bilag("notes", "list", "--json").json["id"].startswith("bilagssamling-")
    bilag("show", meeting_file)
    assert bilag("notes", "list", "--json").json["id"] == "møde-1"


def test_an_unknown_place_gets_no_note(bilag: Bilag) -> None:
    assert bilag("notes", "add", "2.4/1#99", "--text", "x").code == 2
    assert bilag("notes", "list").out == "Der er ingen noter til denne bilagssamling.\n"


def test_a_text_that_begins_with_a_hyphen(bilag: Bilag) -> None:
    assert bilag("notes", "add", "2.4/1", "--text=-5").code == 0
    assert bilag("notes", "list", "--json").json["notes"][-1]["text"] == "-5"


def test_notes_that_cannot_be_read_are_told(bilag: Bilag, home: Path) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / "notes.sqlite").write_bytes(b"not a database" * 100)
    ran = bilag("notes", "list")
    assert (ran.code, ran.out) == (2, "")
    assert "notes.sqlite" in ran.err


def _edition(folder: Path, number: int, *lines: str) -> Path:
    folder.mkdir()
    (folder / "pack.yaml").write_text(
        f"format: bilag/1\nid: m\nedition: {number}\nsections:\n"
        "  - number: 1\n    title: Bro\n    text: 1.md\n",
        encoding="utf-8",
    )
    (folder / "1.md").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_in_another_edition_each_note_tells_how_it_stands(bilag: Bilag, tmp_path: Path) -> None:
    lines = ("Broen er gammel.", "Den skal males.", "Det koster 12.000 kr.")
    first = _edition(tmp_path / "a", 1, *lines)
    for place in ("1", "1#p2"):
        assert bilag("notes", "add", place, "--text", "Se her", "--pack", first).code == 0
    second = _edition(tmp_path / "b", 2, *lines[1:])
    found = bilag("notes", "list", "--json", "--pack", second).json["notes"]
    assert [(note["address"], note["state"]) for note in found] == [
        ("1", "placed"),
        ("1#p2", "review"),
    ]
    assert found[1]["quote"] == "Den skal males."
    listed = bilag("notes", "list", "--pack", second).out
    assert "til gennemsyn" in listed.split("\n\n")[1]
    assert "\u00bbDen skal males.\u00ab" in listed

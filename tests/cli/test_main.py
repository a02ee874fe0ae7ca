# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What holds for every command: exit codes, languages, help, and nothing of Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import child
from bilagviewer import __version__
from bilagviewer.cli import main as edge
from bilagviewer.cli.command import Command, make_parser
from bilagviewer.messages import LANGUAGES
from cli_types import BUNDLED, Bilag

WRONG = [
    (),
    ("notes",),
    ("vis", "x"),
    ("--farve",),
    ("import",),
    ("import", "x.txt"),
    ("import", "x.txt", "-o"),
    ("import", "x.txt", "-o", "a.bilag", "--force=ja"),
    ("check", "a", "b"),
    ("check", "~nobody/x"),
    ("import", "~nobody/x", "-o", "~nobody/y/"),
    ("show", "x.bilag", "--jsom"),
    ("notes", "add", "--text", "x"),
    ("notes", "add", "2.4/1", "--text", "\udcff"),
    ("notes", "list", "2.4"),
    ("show", "x.bilag", "--language", "tysk"),
    ("show", "x.bilag", "--language"),
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_one_line_in_the_readers_language(
    bilag: Bilag, arguments: tuple[str, ...], language: str
) -> None:
    spoken = bilag("--language", language, *arguments)
    assert (spoken.code, spoken.out) == (2, "")
    assert spoken.err.count("\n") == 1
    # argparse's own words, and a fault of ours, begin otherwise.
    assert not spoken.err.startswith(("usage", "bilag", "Der er en fejl", "There is a fault"))


def test_the_two_languages_differ(bilag: Bilag) -> None:
    danish, english = bilag("show"), bilag("show", "--language=en")
    assert danish.err != english.err


def test_the_language_of_the_profile_is_spoken(bilag: Bilag, home: Path) -> None:
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.json").write_text('{"language": "en"}', encoding="utf-8")
    assert bilag("notes", "list").out == "There are no notes on this pack.\n"
    assert bilag("notes", "list", "--language", "da").out.startswith("Der er ingen noter")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", edge.COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help(bilag: Bilag, command: Command, language: str) -> None:
    ran = bilag(*command.name.split(), "--help", "--language", language)
    assert ran.code == 0
    for action in make_parser(command, language)._actions:
        assert action.help
        assert action.option_strings[-1] in ran.out


def test_the_commands_are_listed(bilag: Bilag) -> None:
    ran = bilag("--help")
    assert ran.code == 0
    assert all(command.name in ran.out for command in edge.COMMANDS)
    assert bilag("--version").out == f"Bilagviewer {__version__}\n"


def test_settings_that_were_damaged_are_told(bilag: Bilag, home: Path) -> None:
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.json").write_bytes(b"{")
    ran = bilag("check", BUNDLED)
    assert ran.code == 0
    assert "settings.json" in ran.err


def test_a_fault_of_our_own_is_not_taken_for_a_finding(
    bilag: Bilag, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*arguments: object) -> int:
        raise ZeroDivisionError("a word of a note")

    monkeypatch.setattr(edge, "_run", break_down)
    ran = bilag("check", BUNDLED)
    assert (ran.code, ran.out) == (2, "")
    log = Path(os.environ["BILAGVIEWER_HOME"]) / "data" / "faults.log"
    assert "ZeroDivisionError" in ran.err
    assert str(log) in ran.err
    told = log.read_text(encoding="utf-8")
    assert "break_down" in told
    assert "a word of a note" not in told + ran.err


def test_nothing_of_qt_is_loaded(tmp_path: Path) -> None:
    script = (
        "from bilagviewer.cli.main import main\n"
        "codes = [main(line.split('|')) for line in sys.argv[1:]]\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "print(codes, sorted(loaded & {'PySide6', 'shiboken6', 'qtawesome'}))\n"
    )
    text = next((BUNDLED / "original").iterdir())
    commands = [
        *(f"show|{BUNDLED}|--json", f"show|{BUNDLED}|2.4/1", f"check|{BUNDLED}"),
        *("notes|add|2.4/1|--text|x", "notes|list"),
        f"import|{text}|-o|{tmp_path / 'ud.bilag'}",
    ]
    assert child.run(script, *commands).splitlines()[-1] == "[0, 0, 0, 0, 0, 0] []"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk to write to")
def test_a_disk_that_is_full_is_told() -> None:
    command = [sys.executable, "-c", "from bilagviewer.cli.main import main; exit(main())"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*command, "--version"], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1

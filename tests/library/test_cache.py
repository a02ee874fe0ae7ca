# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A known pack opens without the parsers, and a damaged cache is made again without a word."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bilagviewer.library import cache
from bilagviewer.library.cache import PackCache
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.packs import OpenPack
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, Paragraph, Run

PARSERS = ("yaml", "msgspec", "markdown_it", "bilagviewer.importers")
SLOW = ("asyncio", "hashlib", "hypothesis", "logging", "platformdirs", "shutil", "tempfile")
LISTING = """
import sys
from pathlib import Path
{}
print(*sys.modules)
"""
REOPEN = """
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.model.address import parse
library = Library(Home.below(Path(sys.argv[1])))
opened = library.packs.last()
assert opened.body(parse("1/1")).blocks and library.packs.known()
library.notes.for_pack(opened.pack.id)
library.state.meeting(opened.pack.id).get("place")
assert not library.problems()
"""


def loaded(script: str, *arguments: str) -> set[str]:
    """Return which of the modules that cost time a program has loaded at its end."""
    command = [sys.executable, "-c", LISTING.format(script), *arguments]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return {name for name in names if name.startswith(PARSERS) or name in {*SLOW, "zipfile"}}


def test_the_doorway_itself_loads_nothing_slow() -> None:
    assert loaded("import bilagviewer.library.library, bilagviewer.library.naming") == set()


def test_a_known_pack_opens_without_the_parsers(meeting: OpenPack, home: Home) -> None:
    assert loaded(REOPEN, str(home.data.parent)) == set()


def test_without_the_cache_the_parsers_are_seen(meeting: OpenPack, home: Home) -> None:
    shutil.rmtree(home.cache)
    assert {"yaml", "msgspec", "markdown_it"} <= loaded(REOPEN, str(home.data.parent))


def cached(home: Home) -> list[Path]:
    return sorted(home.cache.rglob("*.json"))


def change_a_letter(file: Path) -> None:
    data = file.read_bytes()
    place = data.index(b"M", 9)
    file.write_bytes(data[:place] + b"m" + data[place + 1 :])


def make_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "emptied": lambda file: file.write_bytes(b""),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-9]),
    "no JSON": lambda file: file.write_bytes(b"{{{{"),
    "another letter": change_a_letter,
    "another thing": lambda file: file.write_bytes(b'b1c51ec9\n["a"]'),
    "a folder": make_a_folder,
    "gone": Path.unlink,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_cache_is_made_again(
    library: Library, meeting: OpenPack, home: Home, damage: str
) -> None:
    before = (meeting.pack, meeting.body(parse("1/1")))
    files = [file for file in cached(home) if file.name in ("pack.json", "text-1.json")]
    assert len(files) == 2
    for file in files:
        DAMAGE[damage](file)
    again = library.packs.reopen(meeting.pack.id)
    assert (again.pack, again.body(parse("1/1"))) == before
    assert library.problems() == ()


def test_what_was_made_again_is_kept(library: Library, meeting: OpenPack, home: Home) -> None:
    files = {file: file.read_bytes() for file in cached(home)}
    shutil.rmtree(home.cache)
    again = library.packs.reopen(meeting.pack.id)
    for address in ("1/1", "1/2", "2/1"):
        again.body(parse(address))
    assert {file: file.read_bytes() for file in cached(home)} == files


def test_another_version_of_the_program_reads_anew(
    meeting: OpenPack, library: Library, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(cached(home))
    monkeypatch.setattr(cache, "reader_version", lambda: "2.0")
    assert library.packs.reopen(meeting.pack.id).pack == meeting.pack
    assert len(cached(home)) > before


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    kept = PackCache(tmp_path / "cache", "a" * 64)
    kept.write("text-1", Body())
    assert kept.read(Body, "text-1") is None


def test_the_text_that_was_kept_is_the_text_that_is_read(tmp_path: Path) -> None:
    body = Body((Paragraph((Run("æøå 🙂 \u2028 \"'", bold=True),)),))
    PackCache(tmp_path, "a" * 64).write("text-1", body)
    assert PackCache(tmp_path, "a" * 64).read(Body, "text-1") == body
    assert PackCache(tmp_path, "b" * 64).read(Body, "text-1") is None

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A zip made to harm is refused in a sentence, or read, and never slowly."""

from __future__ import annotations

import io
import random
import stat
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import packing
import small_meeting
from bilagviewer.errors import UserError
from bilagviewer.packfile import limits
from bilagviewer.packfile.reader import open_pack, read_document
from bilagviewer.packfile.writer import members

MANIFEST = packing.HEAD.encode()
SECONDS = 2.0


def built(*entries: tuple[zipfile.ZipInfo | str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("pack.yaml", MANIFEST)
        for name, data in entries:
            archive.writestr(name, data)
    return file.getvalue()


def symlink() -> bytes:
    info = zipfile.ZipInfo("vej.md")
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return built((info, b"/etc/passwd"))


def overlapping() -> bytes:
    """Return a zip whose two directory entries lead to the same bytes."""
    data = bytearray(built(("a.md", b"A" * 100), ("b.md", b"B" * 100)))
    first = data.index(b"PK\1\2", data.index(b"PK\1\2") + 4)
    second = data.index(b"PK\1\2", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def changed(data: bytes, offset: int, form: str, value: int) -> bytes:
    """Return `data` with a field of the last directory entry changed."""
    place = data.rindex(b"PK\1\2") + offset
    return data[:place] + struct.pack(form, value) + data[place + struct.calcsize(form) :]


def renamed(name: bytes) -> bytes:
    return built(("x" * len(name), b"A")).replace(b"x" * len(name), name)


def many() -> bytes:
    """Return a zip that says it has one entry more than is allowed."""
    data = built()
    place = data.rindex(b"PK\5\6")
    count = struct.pack("<HH", limits.ZIP_ENTRIES + 1, limits.ZIP_ENTRIES + 1)
    return data[: place + 8] + count + data[place + 12 :]


ZIPS: dict[str, tuple[Callable[[], bytes], str]] = {
    "bzip2": (lambda: built(("a.md", b"A" * 99), method=zipfile.ZIP_BZIP2), "method"),
    "lzma": (lambda: built(("a.md", b"A" * 99), method=zipfile.ZIP_LZMA), "method"),
    "50 MB of nothing": (
        lambda: built(("a.md", bytes(50 * limits.MEGABYTE)), method=zipfile.ZIP_DEFLATED),
        "ratio",
    ),
    "overlapping": (overlapping, "overlap"),
    "a size that lies": (lambda: changed(built(("a.md", b"A" * 9)), 24, "<L", 5), "damaged_member"),
    "a size that is too large": (
        lambda: changed(built(("a.md", b"A" * 9)), 24, "<L", 2**32 - 2),
        "too_large_inside",
    ),
    "a packed size that lies": (
        lambda: changed(built(("a.md", b"A" * 9)), 20, "<L", 999),
        "overlap",
    ),
    "too many": (many, "too_many"),
    "a password": (lambda: changed(built(("a.md", b"A")), 8, "<H", 1), "password"),
    "a link": (symlink, "link"),
    "another program first": (lambda: b"MZ" + built(), "not_a_pack"),
    "a text": (lambda: MANIFEST, "not_a_pack"),
    "nothing": (lambda: b"", "not_a_pack"),
    "no directory": (lambda: built()[:60], "damaged"),
    "no manifest": (lambda: built().replace(b"pack.yaml", b"pakk.yaml"), "no_manifest"),
    "names equal but for case": (lambda: built(("Æ.md", b"A"), ("æ.md", b"B")), "twice"),
    "two manifests": (lambda: built(("PACK.yaml", b"A")), "twice"),
}
NAMES = [
    *(b"../a.md", b"/a.md", b"a/../b", b"a\\b.md", b"c:a.md", b"CON.md", b"a/lpt1", b"nul"),
    *(b"a./b", b"a /b", b"a//b", b".skjult", b"a\1.md", b"a?.md", b"x" * 201),
]


def read(path: Path, data: bytes) -> UserError | None:
    """Read `data` as a pack to its end; return what it was refused for."""
    target = path / "p.bilag"
    target.write_bytes(data)
    try:
        read_document(target)
    except UserError as error:
        packing.say(error)
        return error
    return None


@pytest.mark.parametrize("name", ZIPS)
def test_a_hostile_zip_is_refused(name: str, tmp_path: Path) -> None:
    make, kind = ZIPS[name]
    data = make()
    start = time.perf_counter()
    error = read(tmp_path, data)
    assert time.perf_counter() - start < SECONDS
    assert error is not None
    assert error.kind == f"pack.{kind}"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_astray_is_refused(name: bytes, tmp_path: Path) -> None:
    error = read(tmp_path, renamed(name))
    assert error is not None
    assert error.kind == "pack.bad_name"


@pytest.mark.parametrize("name", ["a\u202ecod.md", "a\u200fb", "a\u0301\u0301\u0301\u0301\u0301"])
def test_a_name_that_shows_itself_as_another_is_refused(name: str, tmp_path: Path) -> None:
    error = read(tmp_path, built((name, b"A")))
    assert error is not None
    assert error.kind == "pack.bad_name"
    assert "\u202e" not in packing.say(error)


def test_a_folder_around_the_pack_is_taken_off(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("møde/pack.yaml", MANIFEST)
        archive.writestr("__MACOSX/._pack.yaml", b"x")
    assert read(tmp_path, file.getvalue()) is None


def test_flipped_bytes_of_a_zip_never_break_the_program(tmp_path: Path) -> None:
    """Most flips are found by a checksum, so the names and numbers get their share."""
    chance = random.Random(1)
    small_meeting.write(tmp_path)
    whole = (tmp_path / "møde-1.bilag").read_bytes()
    heads = [n for n in range(len(whole)) if whole[n : n + 2] == b"PK"]
    refused = 0
    for number in range(4000):
        place = (
            chance.choice(heads) + chance.randrange(50)
            if number % 2
            else chance.randrange(len(whole))
        )
        data = bytearray(whole)
        data[min(place, len(whole) - 1)] ^= 1 << chance.randrange(8)
        refused += read(tmp_path, bytes(data)) is not None
    assert refused > 1000


def test_flipped_bytes_of_the_texts_never_break_the_program(tmp_path: Path) -> None:
    """A folder has no checksums: what is flipped reaches the readers of YAML and Markdown."""
    chance = random.Random(2)
    found = {name: data[:400] for name, data in members(small_meeting.document())}
    found["pack.yaml"] = dict(members(small_meeting.document()))["pack.yaml"]
    packing.folder(tmp_path / "m", found)
    refused = 0
    for number in range(6000):
        name = "pack.yaml" if number % 2 else chance.choice(sorted(found))
        data = bytearray(found[name])
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        (tmp_path / "m" / name).write_bytes(data)
        try:
            with open_pack(tmp_path / "m") as pack:
                _ = pack if name == "pack.yaml" else pack.body(name)
        except UserError as error:
            packing.say(error)
            refused += 1
        (tmp_path / "m" / name).write_bytes(found[name])
    assert 500 < refused < 6000

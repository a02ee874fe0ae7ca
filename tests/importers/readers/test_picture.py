# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A PNG or JPEG is a page that was scanned."""

from __future__ import annotations

import struct

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.readers import picture
from bilagviewer.messages import LANGUAGES, sentence
from bilagviewer.work import Stopped, Work


def _png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\2\0\0\0"


def _jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0\0\x0b\x08" + struct.pack(">HH", height, width) + b"\1\1\x11\0"
    return b"\xff\xd8\xff\xe0\0\x04ab" + frame


@pytest.mark.parametrize(
    ("name", "data", "member"),
    [
        ("scan 1.png", _png(1240, 1754), "scan 1.png"),
        ("scan.JPEG", _jpeg(2480, 3508), "scan.jpg"),
        ("navn.png", _jpeg(10, 10), "navn.jpg"),
    ],
)
def test_a_picture_is_one_line_that_shows_it(name: str, data: bytes, member: str) -> None:
    sheet = picture.read(data, name, Work())
    [line] = sheet.lines
    assert line.hints.picture == member
    assert not line.runs
    assert not line.is_blank
    assert sheet.pictures == {member: data}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (_png(6000, 5000), "picture_pixels"),
        (_jpeg(40_000, 10), "picture_pixels"),
        (_png(10, 10)[:20], "picture_damaged"),
        (b"\xff\xd8\xff\xe0", "picture_damaged"),
        (_png(10, 10) + b"\0" * 10 * 1024 * 1024, "picture_large"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_refused_with_a_sentence(data: bytes, kind: str) -> None:
    with pytest.raises(UserError) as caught:
        picture.read(data, "kort.png", Work())
    assert caught.value.kind == f"import.{kind}"
    assert all("kort.png" in sentence(caught.value, language) for language in LANGUAGES)


def test_stopping_ends_the_reading() -> None:
    work = Work()
    work.stop()
    with pytest.raises(Stopped):
        picture.read(_png(10, 10), "kort.png", work)

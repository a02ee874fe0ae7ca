# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Pictures of a page: those that stand in it are kept, others told, signs passed over."""

from __future__ import annotations

import base64
import struct

import pytest

from bilagviewer.importers.readers import html
from bilagviewer.importers.report import Did
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work


def png(width: int = 90, height: int = 60, filler: int = 0) -> bytes:
    head = struct.pack(">II", width, height)
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + head + b"\x08\x02\x00\x00\x00" + b"x" * filler


def jpeg(width: int = 90, height: int = 60) -> bytes:
    return b"\xff\xd8\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03" + b"x" * 9


def tag(data: bytes, kind: str = "png", alt: str = "Kort") -> str:
    return f'<img src="data:image/{kind};base64,{base64.b64encode(data).decode()}" alt="{alt}">'


def sheet(markup: str) -> Sheet:
    return html.read(f"<html><body><p>Ord</p>{markup}</body></html>".encode(), "a.html", Work())


@pytest.mark.parametrize(
    ("data", "kind", "name"),
    [
        (png(), "png", "billede-1.png"),
        (jpeg(), "jpeg", "billede-1.jpg"),
        (png(filler=9000), "png", "billede-1.png"),
    ],
)
def test_a_picture_in_the_page_is_kept(data: bytes, kind: str, name: str) -> None:
    read = sheet(f"<p>{tag(data, kind)}</p>")
    assert read.pictures == {name: data}
    assert [(line.hints.picture, line.text) for line in read.lines if line.hints.picture] == [
        (name, "Kort")
    ]


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>Før {tag(png())} efter</p>",
        f"<table><tr><td>A<td>B<tr><td>Før<td>efter {tag(png())}</table>",
        f"<ul><li>Før {tag(png())} efter</ul>",
    ],
)
def test_a_picture_among_words_stands_behind_them(markup: str) -> None:
    lines = [line for line in sheet(markup).lines if not line.is_blank]
    assert "efter" in lines[-2].text
    assert lines[-1].hints.picture == "billede-1.png"


TOO_MUCH = (png(6000, 6000), png(filler=10 * 1024 * 1024), b"GIF89a" + b"x" * 600)


@pytest.mark.parametrize("data", TOO_MUCH, ids=("pixels", "bytes", "kind"))
def test_a_picture_that_a_pack_may_not_hold_is_told(data: bytes) -> None:
    read = sheet(tag(data))
    assert read.pictures == {}
    assert [(e.kind, e.reason, e.text) for e in read.entries] == [(Did.LEFT, "picture", "Kort")]
    assert [line.text for line in read.lines if line.hints.picture == "-"] == ["Kort"]


@pytest.mark.parametrize(
    "markup",
    [tag(png(16, 16), alt=""), "<img src=a.png width=16>", "<img src=a.png role=presentation>"],
)
def test_signs_are_passed_over(markup: str) -> None:
    read = sheet(markup)
    assert (read.pictures, read.entries) == ({}, ())


def test_a_picture_elsewhere_keeps_its_words_in_the_sentence() -> None:
    read = sheet('<p>Se <img src="/x/kort.png" alt="kortet"> her</p>')
    assert read.lines[2].text == "Se kortet her"
    assert [e.text for e in read.entries] == ["kortet kort.png"]

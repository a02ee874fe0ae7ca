# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The pictures of a document come along where they may, and stand where they stood."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from bilagviewer.importers.sheet import Sheet
from word_file import document, drawn, of_runs, paragraph, run, table
from word_sheets import sheet_of, shown, told

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
JPEG = b"\xff\xd8\xff\xc0\x00\x11\x08\x00\x08\x00\x09" + bytes(20)
EMF = b"\x01\x00\x00\x00" + bytes(100)


def png(width: int = 4, height: int = 4, extra: int = 0) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"teXt", bytes(extra))


def with_images(body: str, **images: bytes) -> bytes:
    """Return a document whose relations r1, r2 … are images."""
    made = io.BytesIO()
    relations = "".join(
        f'<Relationship Id="{name}" Type="{KIND}" Target="media/{name}.bin"/>' for name in images
    )
    with zipfile.ZipFile(io.BytesIO(document(body))) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("document.xml.rels"):
                data = data.replace(b"</Relationships>", relations.encode() + b"</Relationships>")
            new.writestr(name, data)
        for name, data in images.items():
            new.writestr(f"word/media/{name}.bin", data)
    return made.getvalue()


def _drawn(name: str, words: str = "") -> str:
    return drawn(words).replace('r:embed="r9"', f'r:embed="{name}"')


def _old(name: str, kind: str = "pict", words: str = "") -> str:
    shape = f'<v:shape alt="{words}"><v:imagedata r:id="{name}"/></v:shape>'
    return f"<w:r><w:{kind}>{shape}</w:{kind}></w:r>"


KEPT = {
    "a PNG": (of_runs(_drawn("a", "Kort")), png(), ["[billede-1.png] Kort"]),
    "a JPEG": (of_runs(_drawn("a", "Kort")), JPEG, ["[billede-1.jpg] Kort"]),
    "without words": (of_runs(_drawn("a")), png(), ["[billede-1.png]"]),
    "an old one": (of_runs(_old("a", words="Plan")), png(), ["[billede-1.png] Plan"]),
    "what an object looks like": (of_runs(_old("a", "object")), png(), ["[billede-1.png]"]),
    "after the words of its line": (
        of_runs(run("Se "), _drawn("a", "Kort"), run("her.")),
        png(),
        ["Se her.", "[billede-1.png] Kort"],
    ),
    "before the words of its line": (
        of_runs(_drawn("a", "Kort"), run("Kort 1")),
        png(),
        ["[billede-1.png] Kort", "Kort 1"],
    ),
    "on each page": (
        of_runs(_drawn("a", "Logo")) + of_runs(run("Ord")) + of_runs(_drawn("a", "Logo")),
        png(),
        ["[billede-1.png] Logo", "Ord"],
    ),
    "in a cell": (
        table(
            [
                [paragraph(("", "Kaj")), of_runs(_drawn("a", "Kort"))],
                [paragraph(("", w)) for w in "ab"],
            ]
        ),
        png(),
        ["Kaj|Kort", "a|b", "[billede-1.png]"],
    ),
}


def _kept(sheet: Sheet, data: bytes) -> bool:
    return list(sheet.pictures.values()) == [data]


@pytest.mark.parametrize("case", KEPT)
def test_a_picture_comes_along(case: str) -> None:
    body, data, expected = KEPT[case]
    sheet = sheet_of(with_images(body, a=data))
    assert (shown(sheet), told(sheet)) == (expected, [])
    assert _kept(sheet, data)


LEFT = {
    "another kind": EMF,
    "too many pixels": png(6_000, 6_000),
    "too long a side": png(40_000, 1),
    "too many bytes": png(extra=10 * 1024 * 1024 + 1),
    "no size": png(0, 4),
    "cut short": png()[:20],
}


@pytest.mark.parametrize("case", LEFT)
def test_a_picture_that_cannot_be_shown_is_told(case: str) -> None:
    body = of_runs(run("Ord"), _drawn("a", "Kort"))
    sheet = sheet_of(with_images(body, a=LEFT[case]))
    assert (shown(sheet), told(sheet)) == (["Ord", "[-] Kort"], [("image", "Kort")])
    assert not sheet.pictures


def test_all_pictures_together_have_a_limit() -> None:
    images = {f"a{n}": png(extra=9_900_000) for n in range(11)}
    body = "".join(of_runs(_drawn(name)) for name in images)
    sheet = sheet_of(with_images(of_runs(run("Ord")) + body, **images))
    assert (len(sheet.pictures), told(sheet)) == (10, [("picture", "")])


def test_a_decoration_is_no_picture() -> None:
    space = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    said = f'<x:decorative xmlns:x="{space}" val="1"/>'
    body = of_runs(run("Ord"), _drawn("a", "Streg").replace("<a:graphic>", f"{said}<a:graphic>"))
    sheet = sheet_of(with_images(body, a=png()))
    assert (shown(sheet), told(sheet), dict(sheet.pictures)) == (["Ord"], [], {})


def test_a_document_of_pictures_alone_is_read() -> None:
    sheet = sheet_of(with_images(of_runs(_drawn("a")) + of_runs(_drawn("b")), a=png(), b=JPEG))
    assert shown(sheet) == ["[billede-1.png]", "[billede-2.jpg]"]

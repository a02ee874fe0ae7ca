# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Packs written by hand in a test, and what the checks say of them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.messages import LANGUAGES, sentence
from bilagviewer.packfile.checks import Problem, check_pack

HEAD = "format: bilag/1\nid: m\nlanguage: da\n"
"""The three lines that every manifest is written with."""


def png(width: int = 1, height: int = 1) -> bytes:
    """Return a PNG that says it has this size; its pixels are those of 1 × 1."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b""))
    packed = (
        struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def jpeg(width: int = 1, height: int = 1) -> bytes:
    """Return the first bytes of a JPEG that says it has this size."""
    frame = struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8\xff\xe0\0\4ab\xff\xc0" + frame + b"\xff\xd9"


def folder(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write `files` below `path` and return it."""
    for name, content in files.items():
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problems(path: Path) -> list[Problem]:
    """Return what the checks find, once each has a sentence in both languages."""
    found = check_pack(path)
    for problem in found:
        say(problem.error)
    return found


def places(path: Path) -> list[tuple[str, str, int | None]]:
    """Return kind, file and line of all that the checks find."""
    return [(problem.kind, problem.file, problem.line) for problem in problems(path)]


def say(error: UserError) -> str:
    """Return an error's Danish sentence; fail where a language has none or leaves out the file."""
    sentences = [sentence(error, language) for language in LANGUAGES]
    assert all(str(error.values["file"]) in said for said in sentences)
    return sentences[0]

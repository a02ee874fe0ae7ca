# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Open a pack: the manifest at once, a text when it is asked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from bilagviewer.errors import UserError
from bilagviewer.model.blocks import Body
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Document, Pack
from bilagviewer.packfile import limits, manifest_read, names, pictures, text_limits
from bilagviewer.packfile.container import Container, open_container
from bilagviewer.packfile.markdown import parser as markdown_parser
from bilagviewer.packfile.markdown import read as markdown_read
from bilagviewer.packfile.problems import Problems


class PackFile:
    """An open pack. A context manager; texts and files are read one at a time."""

    def __init__(self, container: Container, pack: Pack) -> None:
        self.pack = pack
        self._container = container
        self._parser = markdown_parser.make_parser()

    def body(self, member: str) -> Body:
        """Return the text in `member`.

        Raises `UserError("pack.missing_member")` or what is wrong with the text.
        """
        data = self._container.read(member, limits.TEXT_BYTES)
        return markdown_read.read(data, self._parser, member, Problems())

    def file(self, member: str) -> bytes:
        """Return the bytes of a member that is a file of its own."""
        return self._container.read(member, limits.FILE_BYTES)

    def picture(self, member: str) -> bytes:
        """Return a picture's bytes, once it is known to be a PNG or JPEG within the limits.

        Raises `UserError` with `pack.picture_type`, `picture_pixels` or `too_large`.
        """
        data = self._container.read(member, limits.PICTURE_BYTES)
        pictures.check(data, member)
        return data

    def members(self) -> tuple[str, ...]:
        """Return the names of all members, sorted."""
        return self._container.members()

    def close(self) -> None:
        """Let go of the file."""
        self._container.close()

    def __enter__(self) -> PackFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_pack(path: Path) -> PackFile:
    """Open the folder, its `pack.yaml` or the zip at `path`; read the manifest only.

    Raises `UserError("pack.…")` with the first thing that is wrong.
    """
    container = open_container(path)
    try:
        problems = Problems()
        manifest = manifest_read.read(read_manifest(container), problems)
        problems.raise_first()
    except BaseException:
        container.close()
        raise
    return PackFile(container, manifest.pack)


def read_manifest(container: Container) -> str:
    """Return the manifest's text.

    Raises `UserError` with `pack.no_manifest`, `not_utf8`, `control` or `too_large`.
    """
    name = names.MANIFEST
    try:
        data = container.read(name, limits.YAML_BYTES)
    except UserError as error:
        if error.kind == "pack.missing_member":
            raise UserError("pack.no_manifest", file=name) from None
        raise
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError("pack.not_utf8", file=name, line=line) from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text_limits.check(text, name)
    return text


def read_document(path: Path) -> Document:
    """Return a pack with all its texts and files."""
    with open_pack(path) as pack:
        texts = set(text_members(pack.pack))
        others = [name for name in pack.members() if name not in texts | {names.MANIFEST}]
        bodies = {name: pack.body(name) for name in sorted(texts)}
        return Document(pack.pack, bodies, {name: pack.file(name) for name in others})


def text_members(pack: Pack) -> Iterator[str]:
    """Yield the members that hold texts, in the document's order."""
    yield from dict.fromkeys(entry.text for entry in outline(pack) if entry.text)

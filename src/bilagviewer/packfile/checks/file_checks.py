# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Check that what is named is there, that what is there is named, and the pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bilagviewer.errors import UserError
from bilagviewer.model.blocks import Figure
from bilagviewer.packfile import limits, names, pictures
from bilagviewer.packfile.checks.index_checks import entries_of
from bilagviewer.packfile.checks.look import Look, Text
from bilagviewer.packfile.problems import from_error

_ORIGINALS = "original/"
"""The folder of the files that a pack was made from."""


def check(look: Look) -> None:
    """Look at every member of the pack."""
    used = {names.MANIFEST}
    for path, key, name in _named(look):
        used.add(name)
        if name not in look.members:
            look.manifest(path, "missing_text", key=key, name=name)
    for text, figure in _figures(look):
        used.add(figure.file)
        _figure(look, text, figure)
    _pictures(look, sorted({figure.file for _, figure in _figures(look)} & look.members))
    for name in sorted(look.members - used):
        if name.startswith(_ORIGINALS) and look.pack.original.startswith(_ORIGINALS):
            continue  # a pack may be made from several files
        look.problems.add(name, None, "unused", hint=True)


def _named(look: Look) -> Iterator[tuple[str, str, str]]:
    """Yield path, key and member of all that the manifest names."""
    if look.pack.original:
        yield "original", "original", look.pack.original
    for path, entry in entries_of(look.pack.sections, "sections"):
        for key in ("text", "file"):
            name = getattr(entry, key, "")
            if name:
                yield f"{path}.{key}", key, name


def _figures(look: Look) -> Iterator[tuple[Text, Figure]]:
    for text in look.each():
        for block in text.body.blocks:
            if isinstance(block, Figure):
                yield text, block


def _figure(look: Look, text: Text, figure: Figure) -> None:
    if not figure.file:
        look.text(text, figure, "no_file", hint=True)
        return
    if not figure.alt.strip():
        look.text(text, figure, "no_alt", hint=True, name=figure.file)
    if figure.file not in look.members:
        look.text(text, figure, "picture_missing", name=names.shown(figure.file))


def _pictures(look: Look, found: Iterable[str]) -> None:
    for name in found:
        try:
            pictures.check(look.container.read(name, limits.PICTURE_BYTES), name)
        except UserError as error:
            look.problems.found.append(from_error(error, name))

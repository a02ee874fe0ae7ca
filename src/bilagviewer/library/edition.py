# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The hash that tells one edition of a meeting's text from another."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import PurePath

from bilagviewer.danish.slugs import slug
from bilagviewer.danish.text import NORMALISER, normalise
from bilagviewer.model.blocks import Body, TableBlock, plain
from bilagviewer.model.locate import block_text
from bilagviewer.model.outline import outline, text_of
from bilagviewer.model.pack import EditionHash, Pack


def edition_hash(pack: Pack, body: Callable[[str], Body]) -> EditionHash:
    """Return the edition of `pack`; `body` gives the text in a member.

    It covers what the reader reads (titles, and the plain text of every block), not how it is
    marked up or what the secretary says of the edition, and begins with the normaliser's version.
    """
    digest = hashlib.sha256()
    for part in _parts(pack, body):
        digest.update(normalise(part).strip().encode(errors="replace") + b"\n")
    return EditionHash(f"{NORMALISER}-{digest.hexdigest()[:40]}")


def _parts(pack: Pack, body: Callable[[str], Body]) -> Iterator[str]:
    yield "" if _is_called_by_its_file(pack) else pack.title
    for entry in outline(pack):
        yield str(entry.address)
        yield entry.section.title if entry.bilag is None else entry.bilag.title
        member = text_of(pack, entry)
        if member:
            yield from _texts(body(member))


def _is_called_by_its_file(pack: Pack) -> bool:
    """Return whether a paper that says no title has the name of its file for one."""
    return bool(pack.original) and slug(pack.title) == PurePath(pack.original).stem


def _texts(body: Body) -> Iterator[str]:
    for block in body.blocks:
        yield block_text(block)
        if isinstance(block, TableBlock):
            yield plain(block.caption)
    for footnote in body.footnotes:
        yield plain(footnote.runs)

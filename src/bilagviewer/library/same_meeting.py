# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether a document may be a corrected edition of a meeting that the library knows."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bilagviewer.danish.fold import fold_text
from bilagviewer.danish.text import normalise
from bilagviewer.errors import UserError
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.locate import block_text
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Pack, PackId
from bilagviewer.work import Work

_ALIKE = 0.6
"""The share of equal sentences from which two papers may be of one meeting."""
_FEWEST = 4
"""Fewer equal sentences say nothing."""
_SHORTEST = 8
"""Letters of a sentence that is counted: shorter ones stand in every paper."""
_ENDS = re.compile(r"[.!?:;]\s+|\n")
_KEPT = "sentences"


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a pack, each as a number."""

    keys: tuple[int, ...]


def find(open_pack: OpenPack, others: Iterable[OpenPack], work: Work) -> PackId | None:
    """Return the meeting that a pack may be an edition of: who meets and when, else the words.

    Two that say different dates are never the same. Raises as `Work.check`.
    """
    best: tuple[float, PackId] | None = None
    own: Counter[int] | None = None
    for other in others:
        work.check()
        if _differ(open_pack.pack, other.pack):
            continue
        if _same_facts(open_pack.pack, other.pack):
            return other.pack.id
        own = Counter(sentences(open_pack, work).keys) if own is None else own
        share = _share(own, Counter(sentences(other, work).keys))
        if share >= _ALIKE and (best is None or share > best[0]):
            best = (share, other.pack.id)
    return None if best is None else best[1]


def sentences(open_pack: OpenPack, work: Work) -> Sentences:
    """Return the sentences of a pack, from the cache where they are kept there."""
    kept = open_pack.kept(Sentences, _KEPT)
    if kept is None:
        kept = Sentences(tuple(_keys(open_pack, work)))
        open_pack.keep(_KEPT, kept)
    return kept


def _differ(one: Pack, other: Pack) -> bool:
    return bool(one.date and other.date and one.date != other.date)


def _same_facts(one: Pack, other: Pack) -> bool:
    bodies = [" ".join(fold_text(pack.body).split()) for pack in (one, other)]
    return bool(one.date and one.date == other.date and bodies[0] and bodies[0] == bodies[1])


def _share(one: Counter[int], other: Counter[int]) -> float:
    common = (one & other).total()
    if common < _FEWEST:
        return 0.0
    return 2 * common / (one.total() + other.total())


def _keys(open_pack: OpenPack, work: Work) -> Iterator[int]:
    for text in _texts(open_pack):
        work.check()
        for sentence in _ENDS.split(text):
            words = normalise(sentence).strip()
            if len(words) >= _SHORTEST:
                yield zlib.crc32(words.casefold().encode(errors="replace"))


def _texts(open_pack: OpenPack) -> Iterator[str]:
    for entry in outline(open_pack.pack):
        yield entry.section.title if entry.bilag is None else entry.bilag.title
        if not entry.text:
            continue
        try:
            body = open_pack.text(entry.text)
        except UserError:
            continue  # whoever goes to that text is told what is wrong with it
        yield from map(block_text, body.blocks)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The one form in which the program looks for words: what two ways of writing them share.

Å is written aa, æ and ä ae, ø and ö oe; other letters lose their accents, capitals their size.
So "Åbenrå" and "Aabenraa" meet, "grøn" and "groen", "Café" and "cafe", and none of what is typed
letter by letter is missed on the way. Dashes are hyphens, quotation marks are straight, white
space is single; soft hyphens, and the hyphen of a word that goes on in the next line, are gone.

Known: "Isaac" is folded as "Isåc" is, and the second half of a letter is found alone: "en" in
"grøn". Who ranks what is found puts first what `is_exact`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_COMMON = (("å", "aa"), ("æ", "ae"), ("ø", "oe"), ("é", "e"), ("ö", "oe"), ("ä", "ae"), ("ü", "u"))
"""The letters of Danish papers, replaced one after the other: that is faster than a table."""
_MARK = "[\u0300-\u036f]"
_CLUSTER = re.compile(rf"[^\u0300-\u036f]?{_MARK}+|[^\x00-\x7f\u0300-\u036f\ue000-\uf8ff]")
"""What is folded by itself: a letter with its accents, or a foreign one but a private code."""
_DIGRAPHS = (("a\u030a", "aa"), ("a\u0308", "ae"), ("o\u0308", "oe"))
_MARKS = re.compile(_MARK)
_RARE = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "ı": "i", "æ": "ae", "ø": "oe"}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u201a\u2032\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", None)
)
_SOFT_HYPHEN = "\u00ad"
_LETTER = "[^\\W\\d_]"
_LINE_END = re.compile(
    rf"(?:(?<={_LETTER})|(?<={_MARK}))[-\u2010]\s*?\n\s*"
    r"(?!(?:og|eller|samt|and|or|und|och)\b)(?=[^\W\d_A-ZÀ-ÖØ-Þ])"
)
"""A hyphen that only parts a word: not in "vand- / og varmeværk"."""
_UNIT = re.compile(rf"(?P<gone>{_LINE_END.pattern})|.{_MARK}*", re.DOTALL)
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and where each of its characters stands in the original."""

    text: str
    positions: Sequence[int]
    """For each character of `text` its place in the original, in code points, never falling;
    and at last where the original ends."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that `text[start:end]`, not empty, was made from."""
        last = self.positions[end - 1]
        while self.positions[end] == last and end < len(self.text):
            end += 1
        return self.positions[start], self.positions[end]


def fold_text(text: str) -> str:
    """Return the form of `text` in which words are looked for; doing it twice changes nothing."""
    if not text.isascii():
        text = _letters(text.replace(_SOFT_HYPHEN, ""))
    else:
        text = text.lower() if "-" not in text else _LINE_END.sub("", text).lower()
    return " ".join(text.split())


def fold(text: str) -> Folded:
    """Return `fold_text(text)` with the place of each of its characters in `text`."""
    if text.isascii() and "\n" not in text and " ".join(text.split()) == text:
        return Folded(text.lower(), range(len(text) + 1))
    letters: list[str] = []
    positions: list[int] = []
    end = 0
    for start, after, folded in _units(text):
        for letter in folded:
            if not letter.isspace():
                letters.append(letter)
                positions.append(start)
                end = after
            elif letters and letters[-1] != " ":
                letters.append(" ")
                positions.append(start)
    if letters and letters[-1] == " ":
        letters.pop()
        positions.pop()
    return Folded("".join(letters), [*positions, end])


def is_exact(text: str, words: str) -> bool:
    """Return whether `words` stand in `text` with the same letters, in any case."""
    return _exact(words) in _exact(text)


def letters(text: str) -> str:
    """Return the letters and digits of `text` in small letters, each as it is written."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFC", text)).casefold()


def loose_letters(text: str) -> str:
    """Return the letters and digits of `text`, folded: what two spellings of a name share."""
    return _NO_LETTER.sub("", fold_text(text))


def _letters(text: str) -> str:
    """Fold everything but white space, without a look at what stands around a cluster."""
    if "\n" in text:
        text = _LINE_END.sub("", text)
    text = text.casefold()
    for letter, folded in _COMMON:
        text = text.replace(letter, folded)
    return text if text.isascii() else _CLUSTER.sub(_cluster, text)


def _cluster(match: re.Match[str]) -> str:
    """Fold one character that is no common one, with its accents."""
    apart = unicodedata.normalize("NFD", match[0])
    for letter, folded in _DIGRAPHS:
        apart = apart.replace(letter, folded)
    return _MARKS.sub("", apart).casefold().translate(_RARE)


def _units(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the start, the end and the folded form of each piece that is folded by itself."""
    kept = [place for place, letter in enumerate(text) if letter != _SOFT_HYPHEN]
    known: dict[str, str] = {}
    for match in _UNIT.finditer(text.replace(_SOFT_HYPHEN, "")):
        if match["gone"]:
            continue
        piece = match[0]
        if piece not in known:
            known[piece] = _letters(piece)
        yield kept[match.start()], kept[match.end() - 1] + 1, known[piece]


def _exact(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.replace(_SOFT_HYPHEN, ""))
    return " ".join(composed.casefold().split())

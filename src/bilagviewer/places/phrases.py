# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the words round a town in a list say of it: its role, and a remark word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bilagviewer.places.spots import Span, Spot


class Role(StrEnum):
    """What a place is to the thing whose row names it."""

    HEADQUARTERS = "headquarters"
    DEPARTMENT = "department"
    OTHER = "other"
    """Something that the remark says: representation, planned, moving."""


@dataclass(slots=True)
class Draft:
    """A town on the way to its role and remark."""

    spot: Spot
    role: Role = Role.DEPARTMENT
    remark: str = ""

    def note(self, remark: str) -> None:
        """Give the town a remark; the first one stays."""
        if not self.remark:
            self.remark = remark.strip()
            self.role = Role.OTHER if self.role is Role.DEPARTMENT else self.role


_SEPARATOR = re.compile(r"\s*[,;/\n\u2022]\s*|\s*\b(?:og|samt)\b\s*|\s*&\s*")
_HEADQUARTERS = re.compile(
    r"\b(?:hoved(?:kontor|kvarter|sæde|afdeling|adresse)(?:et)?|head office|headquarters)\b",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"\b(?:(?:lokal)?kontor(?:er)?|(?:lokal)?afdeling(?:er)?|offices?|departments?)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"[A-ZÆØÅ][\w. ]*?(?:vej|gade|allé|alle|stræde|plads|torv|boulevard) \d+ ?[A-Za-z]?\b"
)
_MEANS_NOTHING = re.compile(
    r"\b(?:og|samt|i|på|ved|in|and)\b|\b(?:DK-)?\d{4}\b|[\s,;:/&\u2022.]"
    r"|\b(?:[CKNSVØ]|NV|NØ|SV|SØ|By|City|Centrum|Midtby|Nord|Syd|Øst|Vest)\b"
)
_PARENTHESIS = re.compile(r"\([^()]*\)")


def read_sentence(text: str, start: int, end: int, spots: Sequence[Spot]) -> list[Draft]:
    """Return the towns of the sentence from `start` to `end` with what it says of each."""
    brackets = [match.span() for match in _PARENTHESIS.finditer(text, start, end)]
    drafts = [Draft(spot) for spot in spots]
    outer = [draft for draft in drafts if not _holder(draft.spot, brackets)]
    _read_list(text, (start, end), outer, brackets)
    for bracket in brackets:
        _read_bracket(text, bracket, drafts, outer)
    return drafts


def _read_list(text: str, sentence: Span, drafts: Sequence[Draft], brackets: list[Span]) -> None:
    """Read what stands before, between and behind the towns outside brackets."""
    phrase: int | None = None
    role = Role.DEPARTMENT
    held: list[Draft] = []
    place = sentence[0]
    for number, draft in enumerate(drafts):
        gap = (place, draft.spot.start)
        before = drafts[number - 1] if number else None
        head = _after_separator(text, gap, before, draft, brackets)
        if _says(text, head, brackets):
            _close(text, phrase, held)
            phrase, role, held = head[0], _role(text, head, brackets), []
            phrase = None if role is not Role.OTHER else phrase
        draft.role = role if role is not Role.OTHER and not draft.remark else draft.role
        held.append(draft)
        place = draft.spot.end
    _read_tail(text, (place, sentence[1]), drafts, brackets)
    _close(text, phrase, held, sentence)


def _after_separator(
    text: str, gap: Span, before: Draft | None, draft: Draft, brackets: list[Span]
) -> Span:
    """Return the part of `gap` that belongs to the town behind it; give the rest away.

    What stands before the first comma is said of the town before it; without a comma
    the words tie the two towns together ("Hobro rykker til Skive").
    """
    if before is None:
        return gap
    separator = _first_separator(text, gap, brackets)
    if separator is None:
        if _says(text, gap, brackets):
            tied = text[before.spot.start : draft.spot.end]
            before.note(tied)
            draft.note(tied)
        return gap[1], gap[1]
    if _says(text, (gap[0], separator[0]), brackets):
        before.note(text[before.spot.start : separator[0]])
    return separator[1], gap[1]


def _read_tail(text: str, tail: Span, drafts: Sequence[Draft], brackets: list[Span]) -> None:
    if drafts and _says(text, tail, brackets):
        drafts[-1].note(text[drafts[-1].spot.start : tail[1]].rstrip(" ."))


def _close(text: str, phrase: int | None, held: list[Draft], sentence: Span | None = None) -> None:
    """Give every town that a phrase introduced that phrase, to its last town.

    One that is the whole sentence keeps its full stop.
    """
    if phrase is None or not held:
        return
    start = phrase + len(text[phrase:]) - len(text[phrase:].lstrip())
    end = held[-1].spot.end
    if sentence and not text[end : sentence[1]].strip(" .") and not text[sentence[0] : start]:
        end = sentence[1]
    for draft in held:
        draft.note(text[start:end])


def _read_bracket(text: str, bracket: Span, drafts: list[Draft], outer: list[Draft]) -> None:
    """Give what stands in brackets to the town before them and those inside."""
    inside = (bracket[0] + 1, bracket[1] - 1)
    before = [draft for draft in outer if draft.spot.end <= bracket[0]]
    held = [draft for draft in drafts if _holder(draft.spot, [bracket])]
    said = text[(before[-1].spot.start if before else bracket[0]) : bracket[1]]
    for draft in held:
        draft.note(said)
    if not before or not (held or _says(text, inside, [])):
        return
    role = Role.OTHER if held else _role(text, inside, [])
    if role is Role.OTHER:
        before[-1].note(said)
    else:
        before[-1].role = role


def _first_separator(text: str, gap: Span, brackets: list[Span]) -> Span | None:
    for match in _SEPARATOR.finditer(text, *gap):
        if not any(start <= match.start() < end for start, end in brackets):
            return match.span()
    return None


def _outside(text: str, span: Span, brackets: list[Span]) -> Iterator[str]:
    place = span[0]
    for start, end in brackets:
        if span[0] <= start < span[1]:
            yield text[place:start]
            place = end
    yield text[place : span[1]]


def _says(text: str, span: Span, brackets: list[Span]) -> bool:
    """Tell whether the words in `span`, but for those in brackets, mean anything."""
    words = _STREET.sub("", "".join(_outside(text, span, brackets)))
    return bool(_MEANS_NOTHING.sub("", words))


def _role(text: str, span: Span, brackets: list[Span]) -> Role:
    """Return the role that the words in `span` name, OTHER where they say more than that."""
    words = "".join(_outside(text, span, brackets))
    for role, pattern in ((Role.HEADQUARTERS, _HEADQUARTERS), (Role.DEPARTMENT, _DEPARTMENT)):
        if pattern.search(words) and not _MEANS_NOTHING.sub("", pattern.sub("", words)):
            return role
    return Role.OTHER


def _holder(spot: Spot, brackets: Sequence[Span]) -> Span | None:
    return next((span for span in brackets if span[0] <= spot.start < span[1]), None)

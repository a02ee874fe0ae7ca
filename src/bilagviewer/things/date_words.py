# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words that tell a date of an event from a deadline and from one that is only mentioned."""

from __future__ import annotations

import re
from enum import StrEnum

from bilagviewer.danish.dates import MONTH_NAMES


class DateKind(StrEnum):
    """What a date that somebody has to know is of."""

    EVENT = "event"
    DEADLINE = "deadline"


_DEADLINE = re.compile(
    r"\bsenest\b|frist(?:en|er|erne)?\b|\bdeadlines?\b|\b(?:inden|innen|før|före)\s*$"
    r"|tilmelding(?:en|s\w*)?\b|\btilmeld\b|\bafleveres?\b|\bindsendes\b|\budbedes\b"
    r"|\bi høring\b.{0,200}\b(?:til|indtil)\s*$"
    # Norwegian and Swedish
    r"|påmelding\w*|\bsendes innen\b|\bpå høring\b.{0,200}\btil\s*$|\bsenast\b|\bsista dag\w*"
    r"|anmälan\b|\bpå remiss\b.{0,200}\btill\s*$"
    # English
    r"|\bno later than\b|\bat the latest\b|\bdue\b|\bclosing date\b"
    r"|\b(?:apply|register|repl(?:y|ies)|respon\w+|submit\w*|received|returned)\b.{0,200}\b(?:by|before)\s*$",
    re.IGNORECASE,
)
_SURE_DEADLINE = re.compile(r"\b(?:senest|senast|frist|at the latest|deadline)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"\bafhold(?:es|t|er)?\b|\bf[ai]nd(?:er|t) sted\b|\bholdes\b|\binviter\w*|\bindby\w+"
    r"|\binvitation\w*|\b(?!imøde)\w{0,40}møde[rts]?\b|\b(?!\w{0,20}middag)\w{5,20}dag(?:en)?\b|konference\w*"
    r"|seminar\w*|workshop\w*|\bprogram\b|studietur\w*|generalforsamling\w*"
    r"|\bmødes\b|\bsamles\b|\båbent hus\b|\bindvi(?:es|else)\w*|reception\b|besigtigelse\w*"
    r"|\bi høring\b|folkeafstemning\w*|valget\b"
    r"|\b(?:behandles|drøftes|vedtages|godkendes|forelægges|fremlægges|offentliggøres|udsendes"
    r"|tages|gennemføres|igangsættes|påbegyndes|begynder|starter|åbner|afsluttes|slutter)\b"
    # Norwegian and Swedish
    r"|\bavholdes\b|\bfinner sted\b|\barrangeres\b|møtet?\b|konferanse\w*|samling(?:en)?\b"
    r"|befaring\w*|\bvedtas\b|\bäger rum\b|\bhålls\b|mötet?\b|sammanträde\w*"
    r"|konferens\w*|\binbjud\w+|studieresa\w*|\bbehandlas\b"
    # English
    r"|\btak(?:es?|ing) place\b|\b(?:will be|is|are) held\b|\bmeeting\b|\bconference\b"
    r"|\bhearing\b|\bannual general\b|\bagm\b|\b(?:opens|closes|begins|starts)\b|\bstudy trip\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"\b(?:dateret|brev|skrivelse|notat|lov nr|bekendtgørelse|referat(?:et)?|vedtaget|dato:)\b"
    r"|\bble?v?\s+(?:\w+\s+)?(?:behandlet|drøftet|godkendt|orienteret|besluttet|tiltrådt|vedtaget"
    r"|sendt|fremsendt|modtaget|truffet|vedtatt|sluttbehandlet)\b"
    r"|\b(?:besluttede|vedtog|godkendte|tiltrådte|behandlede|drøftede|meddelte|traf|vedtok)\b"
    r"|\bblev\b.{0,200}\bpå (?:sit )?mødet?\b|\b(?:protokoll?|beslutade|daterad)\b"
    r"|\b(?:dated|letter of|minutes of|decided|approved|resolved|adopted)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?<=[.!?])(?<!\bd\.)(?<!\bkl\.)(?<!\bnr\.)(?<!\bca\.)(?<!\bfx\.)(?<!\bpkt\.)(?<!\d\.)\s+"
    r"(?=[A-ZÆØÅÄÖ0-9»\"])|(?<=\d\.)\s+(?=[A-ZÆØÅÄÖ»\"])"
    rf"(?!(?i:{MONTH_NAMES}))|\n+"
)
_NEAR = 200
"""What tells of a date stands within so many characters of it; a sentence may be endless."""


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each on one line."""
    return [" ".join((sentence or "").split()) for sentence in _END.split(text)]


def kind(line: str, start: int, *, certain: bool) -> DateKind | None:
    """Return what a sentence makes of the date that begins at `start`; None where it only bears it.

    With `certain` a date that is not a deadline's is an event's.
    """
    line, start = line[max(0, start - _NEAR) : start + _NEAR], min(start, _NEAR)
    before = line[:start]
    if _DEADLINE.search(before) or _SURE_DEADLINE.search(line):
        return DateKind.DEADLINE
    if certain:
        return DateKind.EVENT
    if _WRITTEN.search(before):
        return None
    return DateKind.EVENT if _EVENT.search(line) else None


def kind_of_column(title: str) -> DateKind | None:
    """Return what the dates under a column's title are of."""
    if _DEADLINE.search(title):
        return DateKind.DEADLINE
    return DateKind.EVENT if _EVENT.search(title) else None

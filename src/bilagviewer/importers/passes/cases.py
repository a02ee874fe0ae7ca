# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the numbers of the cases that a punkt is about, from the punkt's head only."""

from __future__ import annotations

import re
from dataclasses import replace

from bilagviewer.importers.draft import Draft, Punkt
from bilagviewer.importers.sheet import Line
from bilagviewer.work import Work

_HEAD = 5
"""Lines with words at the beginning of a punkt that are its head."""
_CASE = (
    r"(?:[A-ZÆØÅ]{2,6}[- ]\d{4}[-/]\d{2,7}|\d{2}/\d{3,7}|(?:19|20)\d\d[/-]\d{3,7}"
    r"|\d{2}\.\d{2}\.\d{2}-[A-Z]\d{2}-\d{1,5}-\d{2}|[A-ZÄÖÅ]{2,5} (?:19|20)\d\d[/:-]\d{1,6})"
)
_ALONE = re.compile(rf"^{_CASE}(?:\s*(?:,|;|og|och|&)\s*{_CASE})*$")
_LABELLED = re.compile(
    r"^(?:sags?(?:\s*-?\s*(?:nr|id|nummer))?\.?|sagsnr\.?|sagsnummer|journal(?:nr|nummer)\.?"
    r"|j\.?\s?nr\.?"
    r"|saksnr\.?|saksnummer|arkivsak(?:snr|-dok)?\.?|ärendenr\.?|dnr|diarienummer|case (?:no\.?"
    r"|number)"
    rf"|sag)\s*[.:]?\s*(?P<cases>{_CASE}(?:\s*(?:,|;|og|och|&)\s*{_CASE})*)(?!\S)",
    re.IGNORECASE,
)
_IN_TITLE = re.compile(rf"\(({_CASE})\)\s*$")
_ONE = re.compile(_CASE)


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft with the cases of each punkt; the texts keep them too."""
    work.check()
    heads: dict[int, list[Line]] = {}
    for chapter in draft.chapters:
        if chapter.bilag is None and chapter.punkt not in heads:
            heads[chapter.punkt] = [line for line in chapter.lines if not line.is_blank][:_HEAD]
    punkter = tuple(_with_cases(punkt, heads.get(punkt.key, [])) for punkt in draft.punkter)
    return replace(draft, punkter=punkter)


def _with_cases(punkt: Punkt, head: list[Line]) -> Punkt:
    if not punkt.number:
        return punkt
    found = list(punkt.cases)
    in_title = _IN_TITLE.search(punkt.title)
    if in_title:
        found.append(in_title[1])
    for line in head:
        for part in line.text.split("\n"):
            found += cases_in(" ".join(part.split()))
    return replace(punkt, cases=tuple(dict.fromkeys(found)))


def cases_in(text: str) -> list[str]:
    """Return the case numbers that a line of a punkt's head is, or names."""
    if _ALONE.match(text):
        return _ONE.findall(text)
    labelled = _LABELLED.match(text)
    return _ONE.findall(labelled["cases"]) if labelled else []

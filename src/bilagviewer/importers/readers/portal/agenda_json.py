# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The meeting in the JSON that FirstAgenda Publication gives its own page."""

from __future__ import annotations

import html
import json
import re

from bilagviewer.danish.dates import format_date
from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers.portal.bilag_names import case_numbers, is_closed
from bilagviewer.importers.readers.portal.json_values import (
    Fields,
    fields_of,
    letters,
    objects,
    parsed,
    place_in_order,
    truth,
    words,
)
from bilagviewer.importers.readers.portal.meeting_paper import (
    NamedBilag,
    Passage,
    PortalPaper,
    PortalPunkt,
)
from bilagviewer.importers.readers.portal.moments import moment
from bilagviewer.importers.readers.portal.paper_sheet import check_count
from bilagviewer.importers.sheet import Facts

_PUNKTER = "Dagsordenpunkter"
_KEYS = (f'"{_PUNKTER}"', '"TillaegsDagsorden"')
_SHOWN = re.compile(r"\s*<.{0,2000}?<pre[^>]{0,400}>(?=\s*\{)", re.IGNORECASE | re.DOTALL)
"""How a browser saves JSON as a page: the whole of it in one element."""
_HEAD = 4096
_TEXTS = ("Html", "Text", "Tekst", "Decision")
_BESIDE = ("Lydfiler", "Presentations", "Ressourcer")
_ATTENDANCE = ("Deltagere", "Fraværende", "Afbud")


def is_agenda_json(head: bytes) -> bool:
    """Return whether a file begins as the JSON of an agenda does."""
    text = _decoded(head[:_HEAD])
    shown = _SHOWN.match(text)
    if shown:
        text = html.unescape(text[shown.end() :])
    if not text.lstrip().startswith("{"):
        return False
    return any(key in text for key in _KEYS) or ('"Udvalg"' in text and '"Moede"' in text)


def read_agenda(data: bytes, name: str) -> PortalPaper:
    """Return the meeting that a file of JSON tells.

    Raises `UserError` "import.too_many_parts" or "import.portal_damaged".
    """
    fields = fields_of(parsed(_json_text(_decoded(data)), name))
    if not isinstance(fields.get(_PUNKTER), list):
        raise UserError("import.portal_damaged", file=name)
    items = list(objects(fields[_PUNKTER]))
    check_count(len(items), limits.PUNKTER, name)
    meeting = fields_of(fields.get("Moede"))
    body = words(fields_of(fields.get("Udvalg")), "Navn") or words(fields, "Udvalg")
    supplement = _is_supplement(fields, meeting)
    kind = words(meeting, "Navn") or _kind(meeting, supplement=supplement)
    date, time = moment(words(meeting, "Dato", "MeetingBeginUtc"))
    title = ", ".join(filter(None, (kind, body)))
    repeated, punkter = _once(items)
    return PortalPaper(
        Facts(title, body, date, time),
        supplement,
        _front(meeting, kind, body),
        tuple(map(_punkt, punkter)),
        left_out=tuple(("repeated_part", words(one, "Navn", "Caption")) for one in repeated),
    )


def _decoded(data: bytes) -> str:
    return data.decode(json.detect_encoding(data), "replace").removeprefix("\ufeff")


def _json_text(text: str) -> str:
    shown = _SHOWN.match(text)
    if not shown:
        return text
    inside, _, _ = text[shown.end() :].partition("</pre>")
    return html.unescape(inside)


def _is_supplement(fields: Fields, meeting: Fields) -> bool:
    said = truth(fields, "TillaegsDagsorden") or truth(meeting, "IsSupplementaryAgenda")
    return bool(said) or words(meeting, "Navn").casefold().startswith("tillæg")


def _kind(meeting: Fields, *, supplement: bool) -> str:
    if truth(meeting, "Afsluttet"):
        return "Referat"
    return "Tillægsdagsorden" if supplement else "Dagsorden"


def _front(meeting: Fields, kind: str, body: str) -> tuple[Passage, ...]:
    """Return what stands before the first punkt: the meeting's own fields, as its page has them."""
    date, time = moment(words(meeting, "Dato", "MeetingBeginUtc"))
    day = format_date(date) if date else ""
    when = " kl. ".join(filter(None, (day, time.replace(":", "."))))
    labelled = (("Mødedato", when), ("Mødested", words(meeting, "Sted")))
    lines = [f"{label}: {text}" for label, text in labelled if text]
    found = [
        Passage(kind, 1),
        Passage(body, 2),
        Passage(text="\n".join([*lines, *_present(meeting)])),
    ]
    description = letters(meeting.get("Description"))
    return (*found, Passage(markup=description)) if description.strip() else tuple(found)


def _present(meeting: Fields) -> list[str]:
    groups: dict[str, list[str]] = {label: [] for label in _ATTENDANCE}
    for one in objects(meeting.get("Moededeltagere")):
        away = truth(one, "Absent"), truth(one, "ParticipationCancelled")
        label = _ATTENDANCE[2 if away[1] else 1 if away[0] else 0]
        groups[label].append(words(one, "Name", "Navn"))
    named = {label: ", ".join(filter(None, names)) for label, names in groups.items()}
    return [f"{label}: {names}" for label, names in named.items() if names]


def _once(items: list[Fields]) -> tuple[list[Fields], list[Fields]]:
    """Return the items that stand a second time, equal in all, and all others."""
    seen: set[str] = set()
    repeated: list[Fields] = []
    kept: list[Fields] = []
    for one in items:
        whole = json.dumps(one, sort_keys=True)
        (repeated if whole in seen else kept).append(one)
        seen.add(whole)
    return repeated, kept


def _punkt(fields: Fields) -> PortalPunkt:
    title = words(fields, "Navn", "Caption")
    is_open = truth(fields, "IsOpen")
    repeated, bilag = _once(list(objects(fields.get("Bilag"))))
    bilag.sort(key=lambda one: place_in_order(one, "Order"))
    passages = [*map(_passage, objects(fields.get("Felter"))), *_decision(fields)]
    return PortalPunkt(
        words(fields, "Punktnummer", "Number"),
        title,
        is_open is False or is_closed(title),
        case_numbers(words(fields, "SagsNummer", "CaseNumber")),
        tuple(passages),
        tuple(NamedBilag(name, is_closed(name)) for one in bilag if (name := _bilag_name(one))),
        (*(("repeated_part", _bilag_name(one)) for one in repeated), *_elsewhere(fields)),
    )


def _decision(fields: Fields) -> list[Passage]:
    """Return what was decided, where the portal keeps it apart from the other texts."""
    value = fields.get("ItemDecision")
    whole = fields_of(value) or {"Html": value}
    text = next((found for key in _TEXTS if (found := letters(whole.get(key)).strip())), "")
    return [Passage("Beslutning", markup=text)] if text else []


def _elsewhere(fields: Fields) -> list[tuple[str, str]]:
    """Return what the portal shows beside the texts, and does not give with them."""
    found = [one for key in _BESIDE for one in objects(fields.get(key))]
    return [("embedded", _bilag_name(one)) for one in found]


def _bilag_name(fields: Fields) -> str:
    return words(fields, "Navn", "Caption", "Name")


def _passage(fields: Fields) -> Passage:
    markup = letters(fields.get("Html"))
    plain = "" if markup.strip() else letters(fields.get("Tekst"))
    return Passage(words(fields, "Navn"), text=plain, markup=markup)

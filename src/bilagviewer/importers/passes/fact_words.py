# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words by which papers say when a meeting is held, and who meets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.danish.dates import FoundDate, find_dates
from bilagviewer.importers import words
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Run

LABEL = re.compile(r"^(?P<label>[^:]{2,30}):\s*(?P<said>.*)$")
"""A word, and what it says."""
MAIL = re.compile(r"^(?:fra|from|von|emne|ämne|subject|betreff):", re.IGNORECASE)
_HELD = re.compile(
    r"^(?:møde(?:dato|tid(?:spunkt)?)?|dato|dag|tid(?:spunkt)?|tid og sted|hvornår|afholdt"
    r"|møte(?:dato|tid)"
    r"|datum|tidpunkt|meeting date|date of (?:the )?meeting|mødets dato|sitzungstermin"
    r"|tag der (?:sitzung|versammlung)|date|when|time|dato/tid|dato og tid|start(?:tid)?)$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:udsendt|udskrevet|oprettet|næste møde|neste møte|nästa möte|next meeting|frist|senest"
    r"|perioden|period|antagen|antagna|fastställd\w*|vedtatt|ajour\w*|opdateret|ændret|gældende"
    r"|godkendt|revideret|underskrevet|offentliggjort|sidst (?:rettet|ændret)|referat fra"
    r"|protokol(?:l)? fra|vedtaget|stiftet|printed|created|updated|version|deadline|udgave|udkast"
    r"|forfattet|författad\w*|uppdatera\w*|oppdatert|antagits|beslutad\w*|aktualisiert|geändert"
    r"|errichtung|errichtet|gegründet|beschlossen|amended|adopted|last (?:edited|modified))\b",
    re.IGNORECASE,
)
"""What is said of dates that are not the meeting's."""
_OWN = re.compile(r"(?:referat|protokoll?) fra\b", re.IGNORECASE)
"""How minutes begin to say of which meeting they are."""
_CLOCK = (
    r"(?:kl(?:\.|okken|okka|ockan)?\s*|\bat\s+|\bum\s+)(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?"
    r"(?!\d)(?:\s*(?P<half>[ap])\.?m\b)?"
)
_TIME = re.compile(_CLOCK, re.IGNORECASE)
_BARE_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d"
    r"|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d.:])(?:\s*(?P<half>[ap])\.?m\b)?",
    re.I,
)
_AT = re.compile(rf"[\s,]*{_CLOCK}", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:[-–—]|til|to|bis|till)\s*(?:den |d\. ?)?\d{1,2}[./]")
_RANGE_BEFORE = re.compile(r"\d{4}\s*(?:[-–—]|til|to|bis|till)\s*(?:den |d\. ?)?$")
_ENDS_BEFORE = re.compile(
    r"[\s,;:–—-]*\b(?:(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?|den|d\.?|fra|af|på|on|vom|am"
    r"|för|for"
    r"|mødet)?[\s,;:–—-]*$",
    re.IGNORECASE,
)
_BODY_LABEL = re.compile(
    r"^(?:udvalg|råd|nævn|forum|organ|udvalgets navn|utvalg|styre|nämnd|committee|council|body"
    r"|gremium)"
    r":\s*(?P<body>\S.{1,80})$",
    re.IGNORECASE,
)
_GROUP = (
    r"(?:udvalg(?:et)?|(?:by|sogne|regions|menigheds|senior|ældre|handicap|ungdoms|hoved"
    r"|råds?)?råd(?:et)?"
    r"|nævn(?:et)?|bestyrelse(?:n)?|kommission(?:en)?|kommunalbestyrelse(?:n)?|utvalg(?:et)?"
    r"|formandskab(?:et)?|formannskap(?:et)?|repræsentantskab(?:et)?|forening(?:en)?|klub(?:ben)?|laug(?:et)?"
    r"|styret?|kommunestyret?|styrelse(?:n)?|nämnd(?:en)?|fullmäktige|council|committee|board"
    r"|trustees|parish|gemeinderat|vorstand|ausschuss|stadtrat)"
)
_AFTER = re.compile(
    r"\b(?i:møder?|møte|möte|mødet|dagsorden|referat|protokoll?|bestyrelsesmøde|styremøte"
    r"|styrelsemöte|föredragningslista"
    r"|generalforsamling|årsmøde|meeting|minutes|agenda|sitzung|indkaldelse|kallelse|innkalling)"
    r"(?:\s+(?:af|til|for|fra)\s+(?:møde|bestyrelsesmøde|ordinær generalforsamling"
    r"|generalforsamling))?"
    r"\s+(?:i|for|för|af|fra|hos|med|til|of|the|der|des|in|på)\s+(?:the\s+|den\s+)?"
    r"(?P<body>[A-ZÆØÅÄÖ][^,;:()]{2,70}?)(?=\s*(?:$|[,;:()]|\s[-–—]\s|\s(?:den|d\.|tirs|man|ons"
    r"|tors"
    r"|fre|lør|søn|kl\.?|on|vom|am|til|som|der)\b|\s\d))"
)
_LINE = re.compile(
    r"^(?P<body>(?:[A-ZÆØÅÄÖ][\w/&.-]*|og|och|and|for|of|the|i)(?:[ ,]+[\w/&.-]+){0,6}?)"
    r"(?:\s*(?:[-–—,]|\s{2,}).*)?$"
)
_NAMES_GROUP = re.compile(rf"{_GROUP}(?![\w])", re.IGNORECASE)
_IN_PLACE = re.compile(
    rf"\b(?P<body>(?!(?i:møde|møte|möte|referat))\w*{_GROUP}\s+i\s+[A-ZÆØÅÄÖ][\w-]+"
    r"(?: [A-ZÆØÅÄÖ][\w-]+)?)"
)
"""A council and where it sits: "formannskapet i Sandvik"."""
_NO_BODY = re.compile(
    rf"(?:møde|møte|möte|meeting|forsamling|sitzung)\b|^{words.MONTH_NAME}$", re.I
)
"""What meets, and is not who: "the April meeting", "September"."""
_LONGEST = 70
_NEAR = 6
"""Lines below the date, and one, in which the time may stand."""


def _is_other(before: str, *, is_title: bool) -> bool:
    """Return whether the words before a date say that it is not the meeting's."""
    other = _OTHER.search(before)
    return other is not None and not (is_title and other.start() == 0 and bool(_OWN.match(before)))


def weight(text: str, found: FoundDate, *, is_title: bool, is_mail: bool) -> int:
    """Return how surely a line with a date says when the meeting is: 0 where it does not."""
    before = text[: found.start]
    if _RANGE.match(text, found.end) or _RANGE_BEFORE.search(before):
        return 0
    if _is_other(before, is_title=is_title):
        return 0
    if is_title:
        return 4
    label = LABEL.match(text)
    if label and len(label["label"]) <= found.start:
        return _weight_of_label(label["label"].strip(), is_mail=is_mail)
    around = _BARE_TIME.sub("", _TIME.sub("", before + text[found.end :])).strip(" ,.;:–—-()")
    is_alone = len(around) <= found.end - found.start + 30
    if is_alone or words.MEETING.search(before):
        return 3
    # In a sentence: "… samles i dag, den 3. maj 2027 kl. 19 i hallen".
    return 2 * bool(_AT.match(text, found.end))


def _weight_of_label(said: str, *, is_mail: bool) -> int:
    if _HELD.match(said) and not (is_mail and said.lower() in ("dato", "date", "datum")):
        return 4
    return 2 if words.MEETING.search(said) else 0


def time_near(head: Sequence[Line], at: int) -> str:
    """Return the time of day that stands after the date in the line `at`, or near it."""
    text = " ".join(head[at].text.split())
    dates = find_dates(text)
    end = dates[0].end if dates else 0
    if found := _clock(_TIME.search(text, end) or _BARE_TIME.search(text, end)):
        return found
    for line in head[at + 1 : at + _NEAR]:
        said = line.bare
        label = LABEL.match(said)
        is_held = bool(label and _HELD.match(label["label"].strip()))
        found = _clock(_TIME.match(said) or (_BARE_TIME.search(said) if is_held else None))
        found = found or (_clock(_TIME.search(said)) if is_held else "")
        if found:
            return found
    return ""


def _clock(found: re.Match[str] | None) -> str:
    if found is None or int(found["hour"]) > 23 or int(found["minute"] or 0) > 59:
        return ""
    hour = int(found["hour"])
    if (found["half"] or "").lower() == "p" and hour < 12:
        hour += 12
    return f"{hour:02}:{found['minute'] or '00'}"


def without_date(title: str) -> str:
    """Return a title without the date that it ends in, where something else is left of it."""
    dates = find_dates(title)
    if not dates:
        return title
    before = _ENDS_BEFORE.sub("", title[: dates[0].start])
    return before if len(before) > 3 else title


def with_values(head: Sequence[Line]) -> list[Line]:
    """Return lines in which a label that stands alone and its value below it are one."""
    result: list[Line] = []
    for line in head:
        label = result[-1].bare if result else ""
        is_label = (found := LABEL.match(line.bare)) and not found["label"].isdigit()
        if _is_waiting(label) and not line.cells and not is_label:
            last = result.pop()
            result.append(Line((*last.runs, Run(" "), *line.runs), last.source))
        else:
            result.append(line)
    return result


def _is_waiting(label: str) -> bool:
    """Return whether a line is a label of the meeting's without what it says."""
    said = label.removesuffix(":").strip()
    return label.endswith(":") and bool(_HELD.match(said) or _BODY_LABEL.match(f"{said}: {said}"))


def labelled_body(text: str) -> str:
    """Return who meets, where a line says so by a label."""
    found = _BODY_LABEL.match(text)
    return found["body"].strip() if found else ""


def body_in(title: str) -> str:
    """Return who meets, where the title says so ("Referat af møde i Havneudvalget")."""
    found = _AFTER.search(title)
    body = found["body"].strip() if found else ""
    is_meeting = words.MEETING.match(body) or _NO_BODY.search(body)
    if body and (_NAMES_GROUP.search(body) or not is_meeting):
        return body
    placed = _IN_PLACE.search(title)
    return placed["body"] if placed else ""


def body_line(text: str) -> str:
    """Return who meets, where a line is their name, with a place after it or without."""
    if not text or len(text) > _LONGEST or LABEL.match(text) or text[-1] in ".:;?!":
        return ""
    found = _LINE.match(text)
    body = found["body"].strip() if found else ""
    names = bool(_NAMES_GROUP.search(body)) and not words.MEETING.match(body)
    return without_date(body) if names else ""

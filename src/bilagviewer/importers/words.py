# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words that the makers of agendas use for their own things, in four languages."""

from __future__ import annotations

import re

INDEX = re.compile(
    r"^(indholdsfortegnelse|indhold|dagsorden|punkter på dagsordenen|saksliste|sakliste|dagordning"
    r"|föredragningslista|ärendelista|agenda|order of business"
    r"|oversigt over bilag|bilagsoversigt|bilagsliste"
    r"|bilagsfortegnelse|innholdsfortegnelse"
    r"|innhold|vedleggsliste"
    r"|innehållsförteckning|innehåll|contents|table of contents)\b[\s:\-–]*"
    r"(bilag|vedlegg|bilagor|appendices)?:?(?:\s+(?:side|sida|page))?$",
    re.IGNORECASE,
)
PAGE = r"(?:side|sida|sid\.|page|pp?\.|s\.)"
COLUMNS = re.compile(
    r"^(?:(?:punkt|pkt\.?|sag|sak|ärende|item|nr\.?|no\.?|titel|tittel|title|emne|bilag|vedlegg|bilaga|side"
    r"|sida|page)(?:\s+|$))+$",
    re.IGNORECASE,
)
"""The names over the columns of an index."""
_BILAG_WORD = r"(?:bilaga|bilag|vedlegg|appendix|annex|enclosure|attachment)"
BILAG = re.compile(
    rf"^(?:[-*•]\s+)?{_BILAG_WORD}(?:\s*(?:nr\.?)?\s*(?P<number>\d+(?:\.\d+)*[a-zæøå]?|(?<!\w)[A-ZÆØÅ](?!\w)))?"
    r"\s*(?:[:.\-–—]\s*|\s+|$)(?P<title>.*)$",
    re.IGNORECASE,
)
BILAG_LIST = re.compile(
    r"^(?:bilag|bilagor|vedlegg|appendices|annexes|attachments|enclosures)"
    r"(?: til (?:punktet|sagen|saken))?\s*:?$",
    re.IGNORECASE,
)
"""The word over a list of a punkt's bilag."""
_PUNKT_WORD = (
    r"(?:punkt|pkt\.?|sag|sak|ärende|(?:agenda\s+)?item|dagsordenspunkt|§|[pr]s(?=\s*\d+/\d))"
)
_NUMBER = r"\d{1,4}(?:[./]\d{1,4})*(?:\.[a-zæøå](?!\w))?"
PUNKT = re.compile(
    rf"^(?:[-*•]\s+)?(?P<word>{_PUNKT_WORD}\s*(?:nr\.?\s*)?)?(?P<number>{_NUMBER})"
    r"\s*(?:[:.)]|\s[-–—])?(?:\s+(?P<title>\S.*))?$",
    re.IGNORECASE,
)
CLOSED = re.compile(
    r"^lukket (?:punkt|sag|dagsorden)\b|^\((?:lukket|closed)\)|\((?:lukket|closed)\)$"
    r"|^closed item\b",
    re.IGNORECASE,
)
TIMED = re.compile(r"^\s*(?:\*\*|<b>)?(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?![.:\d])", re.IGNORECASE)
MAP = re.compile(r"\b(kort|kart|karta|landkort|oversigtskort|map)\b", re.IGNORECASE)
MAP_MARK = re.compile(
    r"^(hovedkontor|hovedkvarter|hovedsæde|afdeling|filial|kontor|hovudkontor|hovedkontorer|afdelinger"
    r"|headquarters|office|department)e?r?$",
    re.IGNORECASE,
)
STATEMENTS = {
    "pejlemærker": "pejlemærke",
    "anbefalinger": "anbefaling",
    "anbefalingar": "anbefaling",
    "mål": "mål",
    "målsætninger": "målsætning",
    "delmål": "delmål",
    "principper": "princip",
    "indsatser": "indsats",
    "forslag": "forslag",
    "initiativer": "initiativ",
    "hensigtserklæringer": "hensigtserklæring",
    "rekommendationer": "rekommendation",
    "anbefalinger og krav": "anbefaling",
    "recommendations": "recommendation",
    "goals": "goal",
    "objectives": "objective",
}
SPEAKER = re.compile(r"^(?:v\.|v/|ved|oplæg v\.|oplæg ved)\s*(?P<rest>\S.*)$", re.IGNORECASE)
TRACK = re.compile(
    r"^(?:spor|track|session|parallelsession|workshop)\s+(?:\d+|[A-Z])\b", re.IGNORECASE
)
TRACKS_LABEL = re.compile(r"^(?:de|the)\s+\w+\s+(?:spor|tracks|sessioner|sessions)$", re.IGNORECASE)
PAUSE = re.compile(r"pause\b|\bbreak\b", re.IGNORECASE)
LUNCH = re.compile(r"frokost|lunch|lunsj", re.IGNORECASE)
MINUTES = re.compile(r"(?:på\s+)?(?P<minutes>\d{1,3})\s*min(?:\.|utter|utes)?", re.IGNORECASE)
DATED = re.compile(r"^(?:dato|datum|date):\s*(?P<date>.+)$", re.IGNORECASE)
SIDE = re.compile(
    r"^(?:side|sida|page|s\.)\s*(?P<page>\d{1,4})\s*(?:(?:af|av|of|/)\s*(?P<total>\d{1,4}))?$",
    re.IGNORECASE,
)
SHORTENED = re.compile(r"(?:\b(?:(?:stk|nr|pkt|kap|art|no)\.|den|the)|§)$", re.IGNORECASE)
"""What is never the end of a sentence: a number follows."""
BEFORE_NUMBER = re.compile(
    r"\b(?:stk|nr|afsnit|bilag|bilaga|vedlegg|punkt|side|sida|no)$", re.IGNORECASE
)
"""What a line ends in whose number came to stand on the next one."""
_MONTH = (
    r"(?:(?:januar[iy]?|februar[iy]?|jänner|mar[st]s?|märz|march|april|ma[ijy]|jun[ie]|jul[iy]"
    r"|august[i]?|september|o[kc]tober|november|de[cszk]ember)\b"
    r"|(?:jan|febr?|mar|apr|aug|sept?|o[kc]t|nov|de[cszk])(?:\.|\s+(?=\d{4}\b)))"
)
DAY = re.compile(
    r"\s*\d{1,2}\.\s*(?:(?:[-–/,&+]|og|och|and|und|til|till|to|bis)\s*\d{1,2}\.?\s*)*" + _MONTH,
    re.IGNORECASE,
)
"""A day of a month, "4. marts" or "4. og 5. marts": what a line begins with that is no entry."""
TOTAL = re.compile(
    r"(?:summa|summe|zusammen|sammanlagt|samtliga|(?:ins)?gesamt(?:summe)?|totals?|overall)"
    r"[ :.,]*(?:(?:19|20)\d\d)?",
    re.IGNORECASE,
)
"""What rows of sums are called in other languages than the Danish ones of `tables.labels`."""
MONTH = re.compile(
    r"(?:januar|februar|mar[st]|april|ma[ijy]|jun[ie]|jul[iy]|august|september|o[kc]tober"
    r"|november|de[cs]ember|januari|februari|augusti|january|february|march|december)\b"
)

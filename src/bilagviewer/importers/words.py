# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words that the makers of agendas use for their own things, in four languages."""

from __future__ import annotations

import re

INDEX = re.compile(
    r"^(?:(?:endelig|foreløbig|forslag til|udkast til|mødets|følgende) )?"
    r"(indholdsfortegnelse|indhold|dagsorden(?= [^:]{3,70}:$)(?: [^:]+)?|dagsorden(?:en)?"
    r"|punkter på dagsordenen|saksliste|sakliste|dagordning"
    r"|dagsordenspunkter|tagesordnung|inhaltsverzeichnis|inhalt|sakskart|föredragningslista"
    r"|ärendelista|agenda|order of business"
    r"|oversigt over bilag|bilagsoversigt|bilagsliste"
    r"|bilagsfortegnelse|innholdsfortegnelse"
    r"|innhold|vedleggsliste"
    r"|innehållsförteckning|innehåll|contents|table of contents)\b[\s:\-–]*"
    r"(bilag|vedlegg|bilagor|appendices)?:?(?:\s+(?:side|sida|page))?$",
    re.IGNORECASE,
)
AGENDA = re.compile(
    r"^(?:(?:endelig|foreløbig) )?(?:dagsorden|agenda|saksliste|sakliste|dagordning"
    r"|tagesordnung)\b",
    re.IGNORECASE,
)
"""Which of these words stand over nothing but an agenda."""
PAGE = r"(?:side|sida|sid\.|page|pp?\.|s\.)"
COLUMNS = re.compile(
    r"^(?:(?:punkt|pkt\.?|sag|sak|ärende|item|nr\.?|no\.?|titel|tittel|title|emne|bilag|vedlegg"
    r"|bilaga|side"
    r"|sida|page)(?:\s+|$))+$",
    re.IGNORECASE,
)
"""The names over the columns of an index."""
_BILAG_WORD = r"(?:bilaga|bilag|vedlegg|anlage|appendix|annex|enclosure|attachment)"
BILAG = re.compile(
    rf"^(?:[-*•]\s+)?{_BILAG_WORD}(?:\s*(?:nr\.?)?\s*(?P<number>\d+(?:\.\d+)*[a-zæøå]?"
    rf"|(?<!\w)[A-ZÆØÅ](?!\w)))?"
    r"\s*(?:[:.\-–—]\s*|\s+|$)(?P<title>.*)$",
    re.IGNORECASE,
)
BILAG_LIST = re.compile(
    r"^(?:bilag|bilagsliste|bilagor|vedlegg|anlagen|appendices|annexes|attachments|enclosures"
    r"|vedhæftede (?:filer|dokumenter))(?: til (?:punktet|sagen|saken))?(?:\s*\(\d+\))?\s*:?$",
    re.IGNORECASE,
)
"""The word over a list of a punkt's bilag."""
_PUNKT_WORD = (
    r"(?:(?:dagsordenens\s+)?punkt|pkt\.?|sag|sak|ärende|(?:agenda\s+)?item|dagsordenspunkt|§"
    r"|(?-i:TOP)|tagesordnungspunkt|ad(?:\s+(?:punkt|pkt\.?|nr\.?))?(?=\s*\d)|[pr]s(?=\s*\d+/\d))"
)
_NUMBER = r"\d{1,4}(?:[./]\d{1,4})*(?:\.?[a-zæøå](?!\w))?"
PUNKT = re.compile(
    rf"^(?:[-*•]\s+)?(?P<word>{_PUNKT_WORD}\s*(?:nr\.?\s*)?)?(?P<number>{_NUMBER})"
    r"\s*(?:[:.)]|\s[-–—])?(?:\s+(?P<title>\S.*))?$",
    re.IGNORECASE,
)
MAY_NAME = re.compile(
    r"(?:[-*•]\s+)?(?:\d|§|bil|ved|anl|app|ann|att|enc|dag|p(?:unkt|kt|s)|sa[gk]|är|agen|item|top"
    r"|tag|ad|rs)",
    re.IGNORECASE,
)
"""How everything begins that `BILAG` or `PUNKT` match: asked first, since few lines do."""
ARTICLE = re.compile(
    r"^(?:article|artikel|artikkel)\s+(?P<number>[IVXL]{1,7}|\d{1,3})(?![\w.])\s*[:.–—-]?\s*"
    r"(?P<title>\S.*)?$",
    re.IGNORECASE,
)
"""How statutes count their parts: "Article IV: Members"."""
CLOSED = re.compile(
    r"^lukket (?:punkt|sag|dagsorden)\b|^lukket\s*(?:[:\-–—]|$)|^fortroligt?\s*(?:[:\-–—]|$)"
    r"|^\((?:lukket|fortroligt?|closed|confidential)\)|\((?:lukket|fortroligt?|closed"
    r"|confidential)\)$"
    r"|\s[-–—]\s(?:lukket|fortroligt?)(?: (?:punkt|sag))?$|^closed item\b",
    re.IGNORECASE,
)
CLOSED_PART = re.compile(
    r"^(?:lukket (?:dagsorden|møde|del)|lukkede (?:sager|punkter)|fortrolige (?:sager|punkter)"
    r"|closed (?:session|items|agenda)|lukkete saker|lukket møtedel)\s*:?$",
    re.IGNORECASE,
)
"""The word over the punkter that are closed to the public."""
OPEN_PART = re.compile(
    r"^(?:åben (?:dagsorden|del)|åbent møde|åbne (?:sager|punkter)|offentlig dagsorden"
    r"|open (?:session|items|agenda))\s*:?$",
    re.IGNORECASE,
)
"""The word over the others."""
TIMED = re.compile(r"^\s*(?:\*\*|<b>)?(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?![.:\d])", re.IGNORECASE)
MAP = re.compile(r"\b(kort|kart|karta|landkort|oversigtskort|map)\b", re.IGNORECASE)
MAP_MARK = re.compile(
    r"^(hovedkontor|hovedkvarter|hovedsæde|afdeling|filial|kontor|hovudkontor|hovedkontorer"
    r"|afdelinger"
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
MONTH_NAME = (
    r"(?:jan(?:uar[iy]?|\.)?|feb(?:ruar[iy]?|\.)?|m(?:ars|arts|ärz|arch|ar\.)|apr(?:il|\.)?"
    r"|ma[ijy]|jun[ie]"
    r"|jul[iy]|aug(?:ust[ie]?|\.)?|sep(?:tember|t\.?|\.)?|o[kc]t(?:ober|\.)?|nov(?:ember|\.)?"
    r"|de[csz](?:ember|\.)?)"
)
DATE_LINE = re.compile(rf"^\d{{1,2}}\.?\s*{MONTH_NAME}(?!\w)", re.IGNORECASE)
"""How a line begins whose number is the day of a date, in five languages."""
MEETING = re.compile(
    r"\b(?:dagsorden|referat|beslutningsprotokol|saksliste|sakliste|møteprotokoll|møtereferat"
    r"|\w{0,14}protokoll?|dagordning|föredragningslista|kallelse|innkalling|indkaldelse"
    r"|generalforsamling"
    r"|årsmøde|agenda|minutes|tagesordnung|niederschrift|bestyrelsesmøde|styremøte|styrelsemöte"
    r"|mødereferat|årsmøte|årsmöte|agm)|(?:haupt|mitglieder|general)versammlung\b|møde\b|mødet\b"
    r"|møte\b|möte\b|sitzung\b|meeting\b|udvalget\b|byråd\b"
    r"|bestyrelse\b",
    re.IGNORECASE,
)
"""What says that a paper is about a meeting."""
AGENDA = re.compile(
    r"\b(?:dagsorden(?:en)?|sakslisten?|saklisten?|sakliste|dagordning(?:en)?|agenda"
    r"|föredragningslista|tagesordnung(?:spunkte)?)\b",
    re.IGNORECASE,
)
"""What stands over the list of what a meeting takes up."""
STATUTES = re.compile(
    r"\b(?:vedtægter|vedtekter|stadgar|satzung|vereinssatzung|statutter|bylaws|by-laws"
    r"|constitution|forretningsorden)\b",
    re.IGNORECASE,
)
"""What a paper is called that an association lives by."""
PAPER = re.compile(
    r"^(?:ordinær |ekstraordinær |beslutnings?)?(?:dagsorden|referat|protokol|indkaldelse"
    r"|møtereferat"
    r"|innkalling|møteinnkalling|protokoll|kallelse|(?:meeting )?minutes|agenda|tagesordnung"
    r"|niederschrift)\b",
    re.IGNORECASE,
)
"""How the title of a meeting's paper begins."""
TAKEN_UP = re.compile(
    r"\b(?:godkendelse|eventuelt|evt|meddelelser|orientering|næste møde|dirigent|referent|beretning"
    r"|regnskab|budget|kontingent|indkomne forslag|valg|velkomst|økonomi|opfølgning|siden sidst"
    r"|godkjenning|innkalling|eventuelt|orienteringer|öppnande|öppnas|justering|justerare"
    r"|dagordningen"
    r"|övriga frågor|mötets|begrüßung|genehmigung|verschiedenes|beschluss\w*|protokoll|apologies"
    r"|minutes|matters arising|any other business|aob|next meeting|welcome|treasurer'?s)\b",
    re.IGNORECASE,
)
"""What agendas take up."""
FRONT = "Forside"
"""What is called what stands before the first punkt."""
BACK = "Afslutning"
"""What is called what stands after the last one and has no title of its own."""
UNPLACED = "Ikke placeret"
"""What is called what holds the files that nothing places."""
SIGNED = re.compile(
    r"^(?:underskrift(?:er|sark|sblad|sside)?|signatures?|unterschrift(?:en)?"
    r"|(?:med )?(?:venlige?|kærlige?|vennlig) hilsen(?:er)?|mvh\.?|vel mødt|best regards"
    r"|kind regards"
    r"|mødet (?:sluttede|blev hævet|hævet|slut)|møtet (?:hevet|slutt)|mötet avslutas)\b",
    re.IGNORECASE,
)
"""How begins what stands after the last punkt."""
PART = re.compile(
    r"^(?:resum[eé]|sammendrag|sagsfremstilling|indstilling|beslutning(?:er)?|vedtak"
    r"|forslag til vedtak"
    r"|saksopplysninger|vurdering|baggrund|økonomi|lovgrundlag|retsgrundlag|høring|kommunikation"
    r"|historik|sagsgang|administrationen(?:s)? (?:indstiller|vurderer)|beslut|yrkande|ärendet"
    r"|background|decision|recommendations?|resolution|summary|beschluss|sachverhalt|noter?)\b",
    re.IGNORECASE,
)
"""What the parts of one punkt are called."""
NO_TITLE = re.compile(
    r"^(?:indhold(?:sfortegnelse)?|bilag|deltagere|til stede|fraværende|afbud|present|apologies"
    r"|contents|innhold|innehåll|inhalt|side \d+|page \d+|udskrift|print|dato|datum|date|tid"
    r"|webbsida|hjemmeside)\b",
    re.IGNORECASE,
)
"""Headings that do not say what a paper is."""

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Random meetings as a portal gives them out: in JSON, and as the page that a browser saves."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from datetime import date as date_type

from hypothesis import strategies as st

from bilagviewer.danish.dates import format_date
from paper_strategies import contents
from papers import Annex, Grid, Item, Piece, Points, Prose


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """A punkt with what only a portal says of it."""

    item: Item
    cases: tuple[str, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class PublishedMeeting:
    """A meeting, and what its portal calls it."""

    kind: str
    body: str
    date: str
    time: str
    supplement: bool
    items: tuple[PublishedItem, ...]


@dataclass(frozen=True, slots=True)
class JsonShape:
    """How one portal writes its JSON."""

    old_names: bool
    counted: bool
    """Whether numbers are numbers and not strings."""
    date: str
    """With {date} and {time}."""
    fields_apart: bool
    """Whether each piece of a text is a field of its own."""
    turned: bool
    """Whether bilag stand in another order than theirs."""
    indent: int | None
    ascii: bool


@dataclass(frozen=True, slots=True)
class PageShape:
    """How one portal draws its page."""

    classes: bool
    heading_inside: bool
    """Whether the heading stands in the button, and not the button in the heading."""
    own_row: bool
    """Whether what a row opens stands in a row of its own."""
    hidden: bool
    labels: bool
    menus: bool
    facts: bool
    """Whether the meeting's facts stand in a table, and not only in the title."""


_kinds = st.sampled_from([("Dagsorden", False), ("Referat", False), ("Tillægsdagsorden", True)])
_cases = st.lists(
    st.builds("{}-2027-{:05}".format, st.sampled_from(["HAV", "EMN"]), st.integers(1, 99_999)),
    max_size=2,
    unique=True,
)


@st.composite
def meetings(draw: st.DrawFn) -> PublishedMeeting:
    """Return a meeting whose bilag are named only, some of them without a number."""
    kind, supplement = draw(_kinds)
    body = draw(st.sampled_from(["Havneudvalget", "Klitby Byråd", "Børn og Unge"]))
    date = draw(st.dates(date_type(2001, 1, 1), date_type(2099, 12, 31))).isoformat()
    time = draw(st.sampled_from(["08:30", "16:00", "19:05"]))
    items = [
        PublishedItem(item, tuple(draw(_cases)), draw(st.booleans())) for item in draw(contents())
    ]
    return PublishedMeeting(kind, body, date, time, supplement, tuple(items))


json_shapes = st.builds(
    JsonShape,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["{date}T{time}:00+01:00", "{date}T{time}:00", "{date} {time}"]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([None, 2]),
    st.booleans(),
)
page_shapes = st.builds(PageShape, *(st.booleans() for _ in range(7)))


def bilag_name(annex: Annex) -> str:
    """Return what a portal calls a bilag."""
    return f"Bilag {annex.number}: {annex.title}"


def as_json(meeting: PublishedMeeting, shape: JsonShape) -> bytes:
    """Return the file that the portal's own page fetches."""
    value = {
        "Dagsordenpunkter": [_json_punkt(one, shape) for one in meeting.items],
        "Udvalg": {"Id": "1", "Navn": meeting.body, "Historisk": False},
        "Moede": {
            "Dato": shape.date.format(date=meeting.date, time=meeting.time),
            "Navn": meeting.kind,
            "Sted": None,
            "Moededeltagere": None,
        },
        "TillaegsDagsorden": meeting.supplement,
        "Lydfiler": None,
    }
    return json.dumps(value, indent=shape.indent, ensure_ascii=shape.ascii).encode()


def _json_punkt(published: PublishedItem, shape: JsonShape) -> dict[str, object]:
    item = published.item
    number: object = int(item.number) if shape.counted and item.number.isdigit() else item.number
    texts = [_markup(piece) for piece in item.pieces]
    texts = texts if shape.fields_apart else ["<div>" + "\r\n".join(texts) + "</div>"]
    names = ("Number", "Caption", "CaseNumber") if shape.old_names else ("Punktnummer", "Navn", "")
    bilag = [
        {"Id": str(n), "Navn": bilag_name(annex), "Order": n if shape.counted else str(n)}
        for n, annex in enumerate(item.annexes)
    ]
    return {
        names[0]: number,
        names[1]: item.title,
        names[2] or "SagsNummer": "; ".join(published.cases) or None,
        "IsOpen": not published.closed,
        "Felter": [{"Navn": "", "Html": text, "Tekst": None} for text in texts],
        "Bilag": bilag[::-1] if shape.turned else bilag,
        "ItemDecision": None,
    }


def as_page(meeting: PublishedMeeting, shape: PageShape) -> bytes:
    """Return the page that a browser saves."""
    when = f"{format_date(meeting.date)} kl. {meeting.time.replace(':', '.')}"
    facts = ""
    if shape.facts:
        rows = (("Udvalg", "udvalg", meeting.body), ("Mødedato", "dato", f"mandag den {when}"))
        facts = "".join(
            f"<tr><td>{label}:</td><td><span class='{kind}'>{html.escape(text)}</span></td></tr>"
            for label, kind, text in rows
        )
        facts = f"<table class='dagsordeninfo'>{facts}</table>"
    place = f"<span class='udvalg'>{html.escape(meeting.body)}</span><span> - </span><span>Salen"
    rows_of_punkter = "".join(_row(one, n, shape) for n, one in enumerate(meeting.items))
    menus = _MENUS if shape.menus else ""
    return (
        f"<html><head><title>{meeting.body}</title></head><body>{menus}<div class='title'>"
        f"<h1>{meeting.kind} {when}</h1><h2>{place}</span></h2></div>{facts}"
        f"<table id='liste'><thead><tr><th>Punkt</th><th>Titel</th><th></th></tr></thead>"
        f"<tbody>{rows_of_punkter}</tbody></table>{menus and _DIALOG}</body></html>"
    ).encode()


_MENUS = "<div><a data-backbutton=''>Tilbage til forsiden</a></div>"
_DIALOG = (
    "<div class='modal fade' role='dialog'><h4>Kopier link</h4><p>Luk</p>"
    "<div class='modal'>Inde i</div></div>"
)


def _row(published: PublishedItem, place: int, shape: PageShape) -> str:
    item, name = published.item, f"del{place}"
    title = html.escape(item.title)
    opener = f"role='button' aria-expanded='false' aria-controls='{name}'"
    title = (
        f"<button {opener}><h2 class='overskrift'>{title}</h2></button>"
        if shape.heading_inside
        else f"<h2><button {opener}>{title}</button></h2>"
    )
    closed = "<span class='glyphicon glyphicon-lock'></span>" if published.closed else ""
    look = " style='display: none;'" if shape.hidden else ""
    details = f"<div class='details' id='{name}'{look}>{_details(published, shape)}</div>"
    count = len(item.annexes)
    badge = f"<span class='badge'>{count}</span>" if count else ""
    menu = "<ul><li><a href='#'>Hent som PDF</a></li></ul>" if shape.menus else ""
    kind = " class='punktrow isVisible'" if shape.classes or shape.own_row else ""
    inside, below = (
        ("", f"<tr><td colspan='3'>{details}</td></tr>") if shape.own_row else (details, "")
    )
    number = f"<td><span class='label'>{item.number}</span>{closed}</td>"
    return f"<tr{kind}>{number}<td>{title}{inside}</td><td>{badge}{menu}</td></tr>{below}"


def _details(published: PublishedItem, shape: PageShape) -> str:
    kind = " class='sagsnummer'" if shape.classes else ""
    cases = "".join(f"<span{kind}>{case}</span>" for case in published.cases)
    texts = "".join(_markup(piece) for piece in published.item.pieces)
    label = "<span class='pdf-label' role='button'>PDF</span>" if shape.labels else ""
    bilag = "".join(
        f"<li>{label}<a class='bilag-link' href='/vis/{n}'>{html.escape(bilag_name(one))}</a></li>"
        for n, one in enumerate(published.item.annexes)
    )
    listed = f"<h3>Bilag</h3><ul class='list-unstyled'>{bilag}</ul>" if bilag else ""
    return f"{cases}<div class='punkt'><h3></h3><div>{texts}</div></div>{listed}"


def _markup(piece: Piece) -> str:
    match piece:
        case Prose(paragraphs):
            return "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
        case Grid(titles, rows):
            head = "".join(f"<th>{html.escape(one)}</th>" for one in titles)
            cells = ("".join(f"<td>{html.escape(one)}</td>" for one in row) for row in rows)
            return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
        case _:
            tag = "ul" if isinstance(piece, Points) and not piece.ordered else "ol"
            entries = "".join(f"<li>{html.escape(text)}</li>" for text in piece.texts)
            return f"<{tag}>{entries}</{tag}>"


def words_of(piece: Piece) -> list[str]:
    """Return the words that a piece of a text has, marks of lists aside."""
    match piece:
        case Prose(texts):
            parts = texts
        case Grid(titles, rows):
            parts = (*titles, *(cell for row in rows for cell in row))
        case _:
            parts = piece.texts
    return [word for text in parts for word in text.split()]

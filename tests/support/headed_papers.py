# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A meeting's papers without an index: facts first, then numbered punkter, text, lists of bilag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

PAGES = 40
"""What an archive's document numbers begin with."""


@dataclass(frozen=True, slots=True)
class HeadedTongue:
    """The words of one country's papers."""

    minutes: str
    """What the paper is called, with {body}."""
    bodies: tuple[str, ...]
    labels: tuple[str, str, str]
    """Of body, date and time."""
    date: str
    """How the fourth of March 2025 is written."""
    clock: str
    """How four o'clock in the afternoon is written after it."""
    worded: tuple[str, ...]
    """How a punkt is named by a word, with {n} and {t}."""
    bilag: str
    """What one bilag is called."""
    lists: tuple[str, ...]
    """The words over a list of bilag."""


DANISH = HeadedTongue(
    "Referat af møde i {body}",
    ("Havneudvalget", "Klitby Roklub"),
    ("Udvalg", "Mødedato", "Mødetidspunkt"),
    "4. marts 2025",
    "kl. 16.00",
    ("Punkt {n}: {t}", "Pkt. {n} {t}", "Sag {n}: {t}", "Ad {n}: {t}", "Ad punkt {n} - {t}"),
    "Bilag",
    ("Bilag", "Bilag:", "Bilagsliste"),
)
NORWEGIAN = HeadedTongue(
    "Referat fra møte i {body}",
    ("Havneutvalget", "Sandvik Båtforening"),
    ("Utvalg", "Møtedato", "Tid"),
    "4. mars 2025",
    "kl. 16.00",
    ("Sak {n}: {t}", "Sak {n}/26 {t}", "Sak {n}/26: {t}"),
    "Vedlegg",
    ("Vedlegg", "Vedlegg:"),
)
SWEDISH = HeadedTongue(
    "Protokoll från möte i {body}",
    ("Tekniska nämnden", "Björkviks Byalag"),
    ("Nämnd", "Datum", "Tid"),
    "den 4 mars 2025",
    "kl. 16.00",
    ("Ärende {n}: {t}", "§ {n} {t}"),
    "Bilaga",
    ("Bilagor", "Bilagor:"),
)
GERMAN = HeadedTongue(
    "Niederschrift der Sitzung des {body}",
    ("Bauausschuss", "Heimatverein Dünendorf"),
    ("Gremium", "Datum", "Tid"),
    "4. März 2025",
    "um 16:00 Uhr",
    ("TOP {n}: {t}", "TOP {n}. {t}", "TOP {n} {t}"),
    "Anlage",
    ("Anlagen", "Anlagen:"),
)
ENGLISH = HeadedTongue(
    "Minutes of the meeting of the {body}",
    ("Harbour Committee", "Dunmere Rowing Club"),
    ("Committee", "Date", "Time"),
    "4 March 2025",
    "at 16:00",
    ("Item {n}: {t}", "Agenda item {n} - {t}"),
    "Appendix",
    ("Attachments", "Appendices:"),
)


@dataclass(frozen=True, slots=True)
class HeadedPunkt:
    """A punkt, or one below it."""

    number: str
    title: str
    texts: tuple[str, ...]
    bilag: tuple[str, ...] = ()
    inner: tuple[HeadedPunkt, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadedForm:
    """How the paper is written down."""

    tongue: HeadedTongue
    heading: str
    """"## ", "**", "=" or "" before, around or below a title."""
    naming: str
    """How a punkt is named, with {n} and {t}."""
    facts: str
    """"lines", "labels" or "one" line, or "" for the title alone."""
    body: int
    listing: str
    """How a bilag is named: "dash", "number", "word", "file", "plain" or "table"."""
    list_word: int
    spaced: bool


def files(punkter: tuple[HeadedPunkt, ...], form: HeadedForm) -> list[tuple[str, str]]:
    """Return the paper as the agenda, and each of its bilag as a file of its own."""
    own = [title for punkt in _all(punkter) for title in punkt.bilag]
    return [("Dagsorden.txt", write(punkter, form))] + [
        (f"{title}.txt", f"{text_of(title)}\n") for title in own
    ]


def text_of(title: str) -> str:
    """Return the text of a bilag that is a file of its own."""
    return f"Her står, hvad der er at sige om {title.lower()}."


def write(punkter: tuple[HeadedPunkt, ...], form: HeadedForm) -> str:
    """Return the text of the paper."""
    return "\n".join([*front(form), "", *_punkter(punkter, form, 0)]) + "\n"


def title(form: HeadedForm) -> str:
    """Return what the paper says that it is."""
    return form.tongue.minutes.format(body=body(form))


def body(form: HeadedForm) -> str:
    """Return who meets."""
    return form.tongue.bodies[form.body % len(form.tongue.bodies)]


def front(form: HeadedForm) -> list[str]:
    """Return the lines above the first punkt."""
    tongue = form.tongue
    name = f"# {title(form)}" if form.heading == "## " else title(form)
    if form.facts == "one":
        return [f"{name} {tongue.date} {tongue.clock}"]
    if form.facts == "lines":
        return [name, "", f"{tongue.date} {tongue.clock}"]
    if form.facts == "labels":
        said = (body(form), tongue.date.removeprefix("den "), "16.00")
        pairs = zip(tongue.labels, said, strict=True)
        return [name, "", *(f"{label}: {value}" for label, value in pairs)]
    return [name]


def name(punkt: HeadedPunkt, form: HeadedForm, depth: int) -> str:
    """Return a punkt's title with its number."""
    naming = form.naming if not depth else "{n} {t}"
    return naming.format(n=punkt.number, t=punkt.title)


def number(punkt: HeadedPunkt, form: HeadedForm, depth: int) -> str:
    """Return the number that a punkt is read with."""
    return f"{punkt.number}/26" if "/26" in form.naming and not depth else punkt.number


def listed(punkt: HeadedPunkt, form: HeadedForm) -> list[tuple[str, str]]:
    """Return the number and title of each bilag as it is read."""
    has_number = form.listing in ("number", "word", "table")
    ending = ".pdf" if form.listing == "file" else ""
    return [
        (str(n) if has_number else "", title + ending) for n, title in enumerate(punkt.bilag, 1)
    ]


def _all(punkter: tuple[HeadedPunkt, ...]) -> Iterator[HeadedPunkt]:
    for punkt in punkter:
        yield punkt
        yield from _all(punkt.inner)


def _punkter(punkter: tuple[HeadedPunkt, ...], form: HeadedForm, depth: int) -> Iterator[str]:
    for punkt in punkter:
        yield from _title(name(punkt, form, depth), depth, form)
        for text in punkt.texts:
            yield from (text, "")
        yield from _list(punkt, form)
        yield from _punkter(punkt.inner, form, depth + 1)


def _title(words: str, depth: int, form: HeadedForm) -> Iterator[str]:
    if form.heading == "**":
        yield f"**{words}**"
    elif form.heading == "=":
        yield from (words, "-" * max(4, len(words)))
    elif form.heading:
        yield f"{form.heading[0] * (2 + depth)} {words}"
    else:
        yield words
    if form.spaced or form.heading == "":
        yield ""


def _list(punkt: HeadedPunkt, form: HeadedForm) -> Iterator[str]:
    if not punkt.bilag:
        return
    word = form.tongue.lists[form.list_word % len(form.tongue.lists)]
    # Of plain lines only the colon says that they are a list.
    yield f"{word.rstrip(':')}:" if form.listing == "plain" else word
    if form.listing == "table":
        yield from ("", "| Nr. | Status | Titel | Dokument |", "|---|---|---|---|")
    for n, title in enumerate(punkt.bilag, 1):
        yield {
            "dash": f"- {title}",
            "number": f"{n}. {title}",
            "word": f"{form.tongue.bilag} {n}: {title}",
            "file": f"{title}.pdf",
            "plain": title,
            "table": f"| {n} | Åben | {title} | {PAGES + n}/25 |",
        }[form.listing]
    yield ""


def write_page(punkter: tuple[HeadedPunkt, ...], form: HeadedForm) -> str:
    """Return the paper as a web page."""
    lines = [line.removeprefix("# ") for line in front(form) if line]
    head = f"<h1>{lines[0]}</h1>" + "".join(f"<p>{line}</p>" for line in lines[1:])
    inner = "".join(_page_parts(punkter, form, 0))
    return f"<html><head><meta charset=utf-8></head><body>{head}{inner}</body></html>"


def _page_parts(punkter: tuple[HeadedPunkt, ...], form: HeadedForm, depth: int) -> Iterator[str]:
    for punkt in punkter:
        words = name(punkt, form, depth)
        yield {
            "## ": f"<h{2 + depth}>{words}</h{2 + depth}>",
            "**": f"<p><b>{words}</b></p>",
            "=": f"<div><button class='acc'><h{2 + depth}>{words}</h{2 + depth}></button></div>",
            "": f"<p>{words}</p>",
        }[form.heading]
        yield from (f"<p>{text}</p>" for text in punkt.texts)
        yield _page_list(punkt, form)
        yield from _page_parts(punkt.inner, form, depth + 1)


def _page_list(punkt: HeadedPunkt, form: HeadedForm) -> str:
    if not punkt.bilag:
        return ""
    word = form.tongue.lists[form.list_word % len(form.tongue.lists)]
    over = f"<p>{word.rstrip(':')}:</p>" if form.listing == "plain" else f"<p><b>{word}</b></p>"
    titles = list(enumerate(punkt.bilag, 1))
    if form.listing == "table":
        cells = (f"<td>{n}<td>Åben<td>{title}<td>{PAGES + n}/25" for n, title in titles)
        return f"{over}<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    if form.listing in ("dash", "number", "word"):
        lead = f"{form.tongue.bilag} {{n}}: " if form.listing == "word" else ""
        kind = "ol" if form.listing == "number" else "ul"
        items = (f"<li><a href='/b/{n}'>{lead.format(n=n)}{title}</a></li>" for n, title in titles)
        return f"{over}<{kind}>{''.join(items)}</{kind}>"
    ending = ".pdf" if form.listing == "file" else ""
    return over + "<p>" + "<br>".join(f"{title}{ending}" for _, title in titles) + "</p>"

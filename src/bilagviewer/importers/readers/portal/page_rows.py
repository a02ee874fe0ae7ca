# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the rows of a portal's page that are a punkt each, and take one apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.portal.bilag_names import case_numbers, is_closed
from bilagviewer.importers.readers.portal.meeting_paper import (
    NamedBilag,
    Passage,
    PortalPunkt,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ROW = ".punktrow"
_TITLES = (".overskrift", "[aria-controls] h1, [aria-controls] h2, [aria-controls] h3")
_NUMBER = re.compile(
    r"(?:punkt|pkt\.?|sag|nr\.?)?\s*(?P<number>[a-zæøå]{0,3}[-. ]?\d{1,5}(?:[.-]\d{1,4})*[a-zæøå]?)"
    r"\s*[.):]?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CASE = re.compile(
    r"(?:sags?(?:nr\.?|nummer|id)\s*:?\s*)?(?P<case>[a-zæøå]{0,8}[-./ ]?\d[\w./-]{2,40})",
    re.IGNORECASE,
)
_BILAG = re.compile(r"(?:bilag|vedlegg|bilagor|appendix)\s*(?:\(\d+\))?\s*:?", re.IGNORECASE)
_LOCK = "[class*=-lock], [class*=lukket], [aria-label^=Lukket], [title^=Lukket]"
_LOCKED = re.compile(r"\blukket (?:punkt|sag|bilag)\b", re.IGNORECASE)
_LONGEST_NUMBER = 40
_CONTROL, _LIST = "page_control", "listed_bilag_line"


def words_in(node: LexborNode | None) -> str:
    """Return the words of an element on one line."""
    return "" if node is None else " ".join(node.text(separator=" ").split())


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements that stand directly in another."""
    yield from (one for one in node.iter() if one.tag and one.tag[0].isalpha())


def take_out(node: LexborNode) -> None:
    """Take an element out of its page.

    `decompose` frees its memory at once, and that of parts which somebody may still hold.
    """
    node.replace_with("")


def punkt_rows(root: LexborNode) -> list[LexborNode]:
    """Return the rows that open to a punkt; rows inside the text of one are none."""
    rows = root.css(_ROW) or [row for row in root.css("tr") if _opens(row)]
    places = {row.mem_id for row in rows}
    return [row for row in rows if not any(up.mem_id in places for up in above(row))]


def _opens(row: LexborNode) -> bool:
    cells = list(children(row))
    if len(cells) < 2 or not _is_number(words_in(cells[0])):
        return False
    opener = cells[1].css_first("[aria-controls][aria-expanded]")
    return opener is not None and opener.css_first("table") is None


def _is_number(words: str) -> bool:
    match = _NUMBER.fullmatch(words[: _LONGEST_NUMBER + 1])
    return bool(match) and len(words) <= _LONGEST_NUMBER


def above(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements that an element stands in, the nearest first."""
    up = node.parent
    while up is not None:
        yield up
        up = up.parent


def table_around(row: LexborNode) -> LexborNode:
    """Return the table that a row stands in, or what it stands in where there is none."""
    around = next((up for up in above(row) if up.tag == "table"), row.parent)
    return row if around is None else around


def is_header(row: LexborNode) -> bool:
    """Return whether a row only names the columns."""
    cells = list(children(row))
    inside = row.parent is not None and row.parent.tag == "thead"
    return inside or bool(cells and all(cell.tag == "th" for cell in cells))


def punkt_of(row: LexborNode, opened: LexborNode | None, *, closed: bool) -> PortalPunkt:
    """Return the punkt that a row is, with what it opens, and take both apart.

    `closed` says that it stands under a heading that closes it.
    """
    title_node = next((found for css in _TITLES if (found := row.css_first(css))), None)
    if title_node is None:
        title_node = row.css_first("[aria-controls]")
    title = words_in(title_node)
    if title_node is not None:
        take_out(title_node)
    cases, bilag, left_out, passages = _opened(opened)
    cells = [words_in(cell) for cell in children(row)]
    number, rest = _number(cells[0] if cells else "")
    locked = row.css_first(_LOCK) is not None or any(map(_LOCKED.search, cells))
    between = Passage(text=cells[1]) if len(cells) > 1 else Passage()
    return PortalPunkt(
        number,
        title,
        closed or locked or is_closed(title),
        cases,
        (between, *passages),
        bilag,
        tuple((_CONTROL, words) for words in (rest, *cells[2:]) if words) + left_out,
    )


def _number(words: str) -> tuple[str, str]:
    match = _NUMBER.fullmatch(words)
    return (match["number"].strip(), match["rest"].strip()) if match else ("", words)


_Opened = tuple[
    tuple[str, ...], tuple[NamedBilag, ...], tuple[tuple[str, str], ...], tuple[Passage, ...]
]


def _opened(details: LexborNode | None) -> _Opened:
    """Return the cases, bilag, words left out and texts of what a row opens, and remove it."""
    if details is None:
        return (), (), (), ()
    cases = tuple(dict.fromkeys(_cases(details)))
    bilag: list[NamedBilag] = []
    left_out: list[tuple[str, str]] = []
    for heading, listed in _bilag_lists(details):
        left_out.append((_LIST, words_in(heading)))
        take_out(heading)
        labels = []
        for entry in listed:
            name, rest = _bilag_name(entry)
            bilag.append(NamedBilag(name, is_closed(name) or _is_locked(entry, rest)))
            labels.append(rest)
            take_out(entry)
        left_out.append((_CONTROL, " ".join(filter(None, labels))))
    passages = (Passage(markup=details.inner_html or ""),)
    take_out(details)
    return cases, tuple(bilag), tuple(left_out), passages


def _cases(details: LexborNode) -> Iterator[str]:
    """Yield the numbers of the cases over a text, and take them out of it."""
    named = details.css(".sagsnummer")
    for node in named or list(_in_front(details)):
        found = words_in(node)
        match = _CASE.fullmatch(found)
        if match or named:
            yield from case_numbers(match["case"] if match else found)
            take_out(node)


def _in_front(details: LexborNode) -> Iterator[LexborNode]:
    for node in children(details):
        if node.tag not in ("span", "p", "small") or not _CASE.fullmatch(words_in(node)):
            return
        yield node


def _bilag_lists(details: LexborNode) -> Iterator[tuple[LexborNode, list[LexborNode]]]:
    """Yield each heading "Bilag" with the entries of the list of links under it."""
    for heading in details.css(", ".join(HEADINGS)):
        if not _BILAG.fullmatch(words_in(heading)):
            continue
        below = _next_element(heading)
        if below is None or below.tag not in ("ul", "ol", "div"):
            continue
        entries = [one for one in children(below) if one.tag in ("li", "div", "a")]
        if any(one.tag == "a" or one.css_first("a") is not None for one in entries):
            yield heading, entries


def _next_element(node: LexborNode) -> LexborNode | None:
    after = node.next
    while after is not None and after.tag == "-text" and not words_in(after):
        after = after.next
    return after


def _bilag_name(entry: LexborNode) -> tuple[str, str]:
    """Return a bilag's name, and the other words beside it."""
    link = entry if entry.tag == "a" else entry.css_first("a.bilag-link") or entry.css_first("a")
    if link is None or not words_in(link):
        return words_in(entry), ""
    name = words_in(link)
    if link.mem_id == entry.mem_id:
        return name, ""
    take_out(link)
    return name, words_in(entry)


def _is_locked(entry: LexborNode, rest: str) -> bool:
    return entry.css_first(_LOCK) is not None or bool(_LOCKED.search(rest)) or is_closed(rest)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Check the index: titles, numbers, pages, and what each bilag consists of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Section
from bilagviewer.packfile.checks.look import Look


def check(look: Look) -> None:
    """Look through the whole index."""
    _numbers(look, look.pack.sections, "sections")
    before = 0
    for path, entry in entries_of(look.pack.sections, "sections"):
        _title(look, path, entry)
        before = _pages(look, path, entry, before)
        _closed(look, path, entry)
        _cases(look, path, entry)
        _unplaced(look, path, entry)
        _numbers(look, entry.bilag, f"{path}.bilag")
        if isinstance(entry, Bilag):
            _content(look, path, entry)
        else:
            _numbers(look, entry.sections, f"{path}.sections")
    _repeats(look)


def entries_of(
    found: Sequence[Section | Bilag], path: str
) -> Iterator[tuple[str, Section | Bilag]]:
    """Yield punkter and bilag in the document's order, with their paths."""
    for place, entry in enumerate(found):
        here = f"{path}.{place}"
        yield here, entry
        yield from entries_of(entry.bilag, f"{here}.bilag")
        if isinstance(entry, Section):
            yield from entries_of(entry.sections, f"{here}.sections")


def _numbers(look: Look, found: Sequence[Section | Bilag], path: str) -> None:
    seen: Counter[str] = Counter()
    for place, entry in enumerate(found):
        seen[entry.number] += 1
        if entry.number and seen[entry.number] > 1:
            look.manifest(f"{path}.{place}.number", "number_twice", hint=True, number=entry.number)


def _title(look: Look, path: str, entry: Section | Bilag) -> None:
    repeats = isinstance(entry, Bilag) and entry.same_as
    if not entry.title.strip() and not repeats:
        look.manifest(f"{path}.title", "no_title")


def _pages(look: Look, path: str, entry: Section | Bilag, before: int) -> int:
    """Check one entry's pages; return the page the next one may not come before."""
    if entry.page is not None and entry.last_page is not None and entry.last_page < entry.page:
        look.manifest(f"{path}.last_page", "page_range", first=entry.page, last=entry.last_page)
    if entry.page is None or (isinstance(entry, Bilag) and entry.same_as):
        return before
    if entry.page < before:
        look.manifest(f"{path}.page", "page_order", hint=True, page=entry.page, before=before)
    return entry.page


def _closed(look: Look, path: str, entry: Section | Bilag) -> None:
    has_file = isinstance(entry, Bilag) and entry.file
    if entry.closed and (entry.text or has_file):
        look.manifest(f"{path}.closed", "closed_text", hint=True)


def _cases(look: Look, path: str, entry: Section | Bilag) -> None:
    if isinstance(entry, Section) and not all(case.strip() for case in entry.cases):
        look.manifest(f"{path}.cases", "case_empty")


def _unplaced(look: Look, path: str, entry: Section | Bilag) -> None:
    if isinstance(entry, Section) and entry.unplaced and entry.number:
        look.manifest(f"{path}.unplaced", "unplaced_number", hint=True, number=entry.number)


def _content(look: Look, path: str, bilag: Bilag) -> None:
    has_text = bool(bilag.text or bilag.file)
    if bilag.same_as and has_text:
        look.manifest(f"{path}.same_as", "same_as_text")
    if bilag.to_follow and has_text:
        look.manifest(f"{path}.to_follow", "follow_text")


def _repeats(look: Look) -> None:
    """Check that each `same_as` leads to a text, and that no text is given to two."""
    entries = outline(look.pack)
    paths = dict(entries_of(look.pack.sections, "sections"))
    by_address = {str(entry.address): entry for entry in entries}
    owner: dict[str, str] = {}
    for (path, _), entry in zip(paths.items(), entries, strict=True):
        bilag = entry.bilag
        if bilag is not None and bilag.same_as:
            other = by_address.get(bilag.same_as)
            led = other is not None and other.bilag is not None and other.bilag is not bilag
            if not led or not (other and other.bilag and (other.bilag.text or other.bilag.file)):
                look.manifest(f"{path}.same_as", "same_as", address=bilag.same_as[:80])
        first = owner.setdefault(entry.text, str(entry.address)) if entry.text else ""
        if first and first != str(entry.address):
            look.manifest(f"{path}.text", "text_twice", name=entry.text, address=first)

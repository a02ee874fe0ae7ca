# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The parts of a page's archive, each found by the address that the page has for it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urljoin

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers.html.page_letters import letters_of as page_letters
from bilagviewer.importers.readers.mail.header_words import field, letters_of
from bilagviewer.importers.readers.mail.mail_parts import content_of
from bilagviewer.importers.report import Log
from bilagviewer.work import Work

if TYPE_CHECKING:
    from email.message import Message

_PAGES = ("text/html", "application/xhtml+xml")
_CONTENT_ID = "cid:"


class ArchivePart(NamedTuple):
    """A part of an archive that holds no others."""

    number: int
    """Its order among all parts."""
    content: Message

    @property
    def is_page(self) -> bool:
        """Return whether it is a web page."""
        return self.content.get_content_type() in _PAGES


class ArchiveParts:
    """Sorts the parts of one archive."""

    def __init__(self, message: Message, name: str, log: Log, work: Work) -> None:
        self._log = log
        self._work = work
        self._pages: list[ArchivePart] = []
        self._used: set[int] = set()
        self._by_address: dict[str, ArchivePart] = {}
        self._take_all(message, name)
        self.page = self._first_page(message)
        """The page itself; None where the archive has none."""
        self._base = _location(self.page.content) if self.page else ""
        self._base = self._base or _in_one(field(message, "snapshot-content-location"))

    def letters(self, page: ArchivePart) -> str:
        """Return a page's letters, as its part says or else as a page says itself."""
        self._used.add(page.number)
        data = content_of(page.content)
        charset = page.content.get_param("charset", "")
        if isinstance(charset, str) and charset:
            text, is_sure = letters_of(data, charset)
            if is_sure:
                return text
        return page_letters(data, self._log)

    def frame(self, address: str, base: str) -> ArchivePart | None:
        """Return the page that another one shows in itself, once."""
        found = self._find(address, base)
        is_new = found is not None and found.is_page and found.number not in self._used
        return found if is_new else None

    def content(self, address: str, base: str) -> bytes:
        """Return what an address of the page means in the archive; nothing where it has none."""
        found = self._find(address, base)
        return b"" if found is None else content_of(found.content)

    def base(self, said: str) -> str:
        """Return what a page's addresses begin at, where the page says `said` of it."""
        return _joined(self._base, said) if said else self._base

    def unused_pages(self) -> list[ArchivePart]:
        """Return the pages that no other shows."""
        return [page for page in self._pages if page.number not in self._used]

    def _take_all(self, message: Message, name: str) -> None:
        for count, part in enumerate(message.walk()):
            self._work.check()
            if count > limits.ARCHIVE_PARTS:
                raise UserError("import.too_many_parts", file=name, limit=limits.ARCHIVE_PARTS)
            if part.is_multipart():
                continue
            self._take(ArchivePart(count, part))
        if len(self._pages) > limits.ARCHIVE_PAGES:
            raise UserError("import.too_many_parts", file=name, limit=limits.ARCHIVE_PAGES)

    def _take(self, part: ArchivePart) -> None:
        if part.is_page:
            self._pages.append(part)
        if content_id := field(part.content, "content-id").strip("<> "):
            self._by_address.setdefault(_CONTENT_ID + unquote(content_id), part)
        if location := _location(part.content):
            self._by_address.setdefault(location, part)

    def _first_page(self, message: Message) -> ArchivePart | None:
        """Return the page that the archive says it begins with, else the first."""
        start = message.get_param("start", "")
        named = self._by_address.get(_CONTENT_ID + unquote(str(start).strip("<> ")))
        if named is not None and named in self._pages:
            return named
        return self._pages[0] if self._pages else None

    def _find(self, address: str, base: str) -> ArchivePart | None:
        if address[:4].lower() == _CONTENT_ID:
            return self._by_address.get(_CONTENT_ID + unquote(address[4:]))
        whole = _joined(base, address)
        for one in (address, whole, _in_one(unquote(whole))):
            if one in self._by_address:
                return self._by_address[one]
        return None


def _location(part: Message) -> str:
    return _in_one(field(part, "content-location"))


def _in_one(address: str) -> str:
    """Return an address that was broken over several lines of a header."""
    return "".join(address.split())


def _joined(base: str, address: str) -> str:
    with suppress(ValueError):
        return urljoin(base, address)
    return address

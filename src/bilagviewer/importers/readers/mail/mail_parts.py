# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Sort the parts of a mail: its own words, the files that came with it, and what is neither."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers.mail.attached_names import (
    attached_name,
    declared_name,
    with_own_name,
)
from bilagviewer.importers.readers.mail.header_words import field as header_field
from bilagviewer.importers.readers.mail.header_words import letters_of
from bilagviewer.work import Work

if TYPE_CHECKING:
    from email.message import Message

_SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature")
_PGP_SIGNATURE = "application/pgp-signature"
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted")
_OUTLOOK = ("application/ms-tnef", "application/vnd.ms-tnef")
_OUTLOOK_NAME = "winmail.dat"
_MESSAGE = "message/rfc822"
_PLAIN, _PAGE = "text/plain", "text/html"


@dataclass(frozen=True, slots=True)
class MailText:
    """Words of a mail's own."""

    text: str
    is_page: bool
    """Whether they are the markup of a page."""
    is_sure: bool
    """Whether their letters are read as the mail says."""
    flowed: bool = False
    """Whether a line that ends in a blank goes on in the next."""


@dataclass(slots=True)
class SortedMail:
    """A mail taken apart."""

    message: Message
    texts: list[MailText | SortedMail] = field(default_factory=list)
    """Its words in order, with the mails that it hands on."""
    files: list[tuple[str, bytes]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    """Why and what did not come along."""
    sealed: bool = False
    """Whether some of it can be opened with the receiver's key only."""
    from_outlook: bool = False
    """Whether some of it is in a form that only Outlook reads."""


@dataclass(frozen=True, slots=True)
class _Where:
    """Where in a mail a part stands."""

    depth: int = 0
    is_nested: bool = False
    """Whether it stands in a mail inside the mail."""
    words: bool = True
    """Whether its words are read, and not those of another form of the same text."""

    def inside(self, *, words: bool = True) -> _Where:
        return replace(self, depth=self.depth + 1, words=self.words and words)


class MailSorter:
    """Goes through the parts of one mail and of those inside it."""

    def __init__(self, name: str, work: Work) -> None:
        self._name = name
        self._work = work
        self._parts = 0
        self._files = 0
        self._taken: set[str] = set()

    def sort(self, message: Message) -> SortedMail:
        """Return a mail taken apart. Raises `UserError("import.too_many_parts")`."""
        mail = SortedMail(message)
        self._take(message, mail, _Where())
        return mail

    def _take(self, part: Message, mail: SortedMail, where: _Where) -> None:
        self._parts += 1
        self._work.check()
        if self._parts > limits.MAIL_PARTS or where.depth > limits.MAIL_DEPTH:
            raise UserError("import.too_many_parts", file=self._name, limit=limits.MAIL_PARTS)
        kind = part.get_content_type()
        inside = _inside(part)
        if kind == _MESSAGE and inside:
            self._take_mail(inside[0], mail, where)
        elif kind == "multipart/encrypted":
            mail.sealed = True
            mail.left.append(("mail_sealed_part", kind))
        elif inside:
            chosen = _chosen(inside) if kind == "multipart/alternative" else None
            for one in inside:
                self._take(one, mail, where.inside(words=chosen is None or one is chosen))
        elif not part.is_multipart():
            self._take_leaf(part, kind, mail, where)

    def _take_mail(self, message: Message, mail: SortedMail, where: _Where) -> None:
        """Take a mail apart that is handed on; one inside that is only told of."""
        subject = header_field(message, "subject")
        if where.is_nested:
            mail.left.append(("mail_inside", subject or self._name))
            return
        found = SortedMail(message)
        self._take(message, found, replace(where.inside(), is_nested=True))
        mail.texts.append(found)
        mail.files += found.files
        mail.left += found.left
        mail.sealed = mail.sealed or found.sealed
        mail.from_outlook = mail.from_outlook or found.from_outlook

    def _take_leaf(self, part: Message, kind: str, mail: SortedMail, where: _Where) -> None:
        name = declared_name(part)
        if kind in (*_SIGNATURES, _PGP_SIGNATURE):
            mail.left.append(("mail_signature", name or kind))
        elif kind in _SEALED or name.casefold() == "smime.p7m":
            mail.sealed = True
            mail.left.append(("mail_sealed_part", name or kind))
        elif kind in _OUTLOOK or name.casefold() == _OUTLOOK_NAME:
            mail.from_outlook = True
            mail.left.append(("mail_outlook_part", name or _OUTLOOK_NAME))
        elif kind in (_PLAIN, _PAGE) and not name and not _is_attached(part):
            if where.words:
                mail.texts.append(self._text_of(part, kind))
            elif kind == _PAGE:
                mail.left.append(("mail_other_form", kind))
        else:
            self._take_file(part, mail)

    def _text_of(self, part: Message, kind: str) -> MailText:
        data = content_of(part)
        if len(data) > limits.MAIL_TEXT:
            limit = limits.MAIL_TEXT // limits.MEGABYTE
            raise UserError("import.large", file=self._name, limit=limit)
        charset = part.get_param("charset", "")
        text, is_sure = letters_of(data, charset if isinstance(charset, str) else "")
        flowed = str(part.get_param("format", "")).casefold() == "flowed"
        return MailText(text, kind == _PAGE, is_sure, flowed)

    def _take_file(self, part: Message, mail: SortedMail) -> None:
        data = content_of(part)
        self._files += 1
        name = attached_name(part, self._files)
        if _is_signature(part, data):
            mail.left.append(("mail_picture", name))
        elif data:
            mail.files.append((with_own_name(name, self._taken), data))
        else:
            mail.left.append(("mail_empty_file", name))


def content_of(part: Message) -> bytes:
    """Return the bytes of a part; none of one that cannot be decoded."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _inside(part: Message) -> list[Message]:
    # Of a part that holds words it would decode them, as a charset says that may be none.
    payload = part.get_payload() if part.is_multipart() else []
    return [one for one in payload if not isinstance(one, str)] if isinstance(payload, list) else []


def _chosen(inside: list[Message]) -> Message:
    """Return which of several forms of one text is read: the plain one, else the page."""
    plain = [one for one in inside if one.get_content_type() == _PLAIN and content_of(one).strip()]
    pages = [one for one in inside if _PAGE in {part.get_content_type() for part in one.walk()}]
    return (*plain[:1], *pages, inside[-1])[0]


def _is_attached(part: Message) -> bool:
    return _disposition(part) == "attachment"


def _disposition(part: Message) -> str:
    value = str(part.get("content-disposition", ""))
    return value.partition(";")[0].strip().casefold()


def _is_signature(part: Message, data: bytes) -> bool:
    """Return whether a part is a small picture that a text shows, and no page of a paper."""
    is_shown = bool(part.get("content-id")) or _disposition(part) == "inline"
    is_small = len(data) <= limits.SIGNATURE_BYTES
    return part.get_content_maintype() == "image" and is_small and is_shown

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a mail's parts to lines and attached files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilagviewer.errors import UserError
from bilagviewer.importers.readers.mail.header_words import field
from bilagviewer.importers.readers.mail.mail_parts import MailSorter, MailText, SortedMail
from bilagviewer.importers.readers.sheet_joiner import SheetJoiner
from bilagviewer.importers.report import Did
from bilagviewer.importers.sheet import Facts, Hints, Sheet
from bilagviewer.work import Work

if TYPE_CHECKING:
    from email.message import Message

_LABELS = {"from": "Fra", "date": "Sendt", "to": "Til", "cc": "Kopi", "subject": "Emne"}
"""What Outlook calls them, above a mail that is handed on."""
_TAB = 8
_AT_ONCE = 4096


def sheet_of(message: Message, name: str, work: Work) -> Sheet:
    """Return a mail's own words as lines, and its attachments.

    Raises as `read_markup`, and `UserError` "import.too_many_parts", "import.mail_encrypted",
    "import.mail_outlook" or "import.empty".
    """
    mail = MailSorter(name, work).sort(message)
    joiner = SheetJoiner(name, work)
    has_words = _add_mail(joiner, mail, work)
    _check_content(mail, name, has_words=has_words)
    for reason, words in mail.left:
        joiner.log.note(Did.LEFT, reason, None, words)
    return Sheet(
        tuple(joiner.lines),
        joiner.pictures,
        entries=joiner.entries,
        attached=tuple(mail.files),
        properties=Facts(title=field(message, "subject")),
    )


def _check_content(mail: SortedMail, name: str, *, has_words: bool) -> None:
    """Refuse a mail in words of which nothing but its header can be read."""
    if has_words or mail.files:
        return
    if mail.sealed:
        raise UserError("import.mail_encrypted", file=name)
    if mail.from_outlook:
        raise UserError("import.mail_outlook", file=name)
    raise UserError("import.empty", file=name)


def _add_mail(joiner: SheetJoiner, mail: SortedMail, work: Work) -> bool:
    """Add a mail's header and words; return whether it has any of its own."""
    for key, label in _LABELS.items():
        if words := field(mail.message, key):
            joiner.add_plain(f"{label}: {words}")
    joiner.part()
    before, found = len(joiner.lines), False
    for text in mail.texts:
        if isinstance(text, SortedMail):
            found = _add_mail(joiner, text, work) or found
        else:
            _add_text(joiner, text, work)
    return found or len(joiner.lines) > before


def _add_text(joiner: SheetJoiner, text: MailText, work: Work) -> None:
    if not text.is_sure:
        joiner.log.note(Did.GUESSED, "letters", joiner.place, "UTF-8 / Windows-1252")
    if text.is_page:
        joiner.add_markup(text.text)
        return
    lines = _unflowed(text.text) if text.flowed else text.text.splitlines()
    for n, line in enumerate(lines):
        if n % _AT_ONCE == 0:
            work.spend(min(_AT_ONCE, len(lines)))
        words = line.expandtabs(_TAB).rstrip()
        bare = words.lstrip()
        if bare:
            joiner.add_plain(bare, Hints(indent=len(words) - len(bare)))
        else:
            joiner.part()
    joiner.part()


def _unflowed(text: str) -> list[str]:
    """Return lines joined as RFC 3676 has it: one that ends in a blank goes on in the next."""
    lines: list[list[str]] = []
    goes_on = False
    for line in (one.removeprefix(" ") for one in text.splitlines()):
        if goes_on:
            lines[-1].append(line)
        else:
            lines.append([line])
        goes_on = line.endswith(" ") and line != "-- "
    return ["".join(parts) for parts in lines]

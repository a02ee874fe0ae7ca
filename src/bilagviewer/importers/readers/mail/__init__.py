# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a mail: its own words as lines, and its attachments as files beside it."""

from __future__ import annotations

import re

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers.mail.mail_sheet import sheet_of
from bilagviewer.importers.readers.mail.message_parser import parsed
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

NAME = "mail"
VERSION = 1
_SUFFIX = ".eml"
_FIELD = re.compile(rb"(?:>?From [^\r\n]{1,400}\r?\n)?(?P<name>[A-Za-z][\w-]{1,60}):[ \t]?[^\r\n]*")
_FIELDS = re.compile(rb"^(?P<name>[A-Za-z][\w-]{1,60}):", re.MULTILINE)
_SENT = frozenset((b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"))
"""Fields that a mail has from those who carried it: a text that quotes one has others."""
_WRITTEN = frozenset((b"from", b"subject", b"date", b"to"))
_ARCHIVE = re.compile(
    rb"(?im)^(?:Snapshot-Content-Location:|From:[ \t]*<?Saved by "
    rb"|X-MimeOLE: Produced by Microsoft MHTML)"
)
_MOST_HEAD = 16_384


def recognises(head: bytes, name: str) -> bool:
    """Return whether a file is a mail: it is called one, or begins with the fields of one.

    A web page that a browser saved in the form of a mail is none.
    """
    start = head[:_MOST_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not _FIELD.match(start) or _ARCHIVE.search(start):
        return False
    if name.lower().endswith(_SUFFIX):
        return True
    fields = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    names = {match["name"].lower() for match in _FIELDS.finditer(fields)}
    return len(names & _WRITTEN) >= 2 and bool(names & _SENT)


def read(data: bytes, name: str, work: Work) -> Sheet:
    """Return a mail's words and attachments.

    Raises `UserError` "import.large", "import.too_many_parts", "import.mail_damaged",
    "import.mail_encrypted", "import.mail_outlook" or "import.empty".
    """
    if len(data) > limits.MAIL_BYTES:
        raise UserError("import.large", file=name, limit=limits.MAIL_BYTES // limits.MEGABYTE)
    work.begin(name)
    return sheet_of(parsed(data, name, work), name, work)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take a mail's bytes apart with the standard library, which is bounded here."""

from __future__ import annotations

import re
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.work import Work

if TYPE_CHECKING:
    from email.message import Message
    from email.parser import BytesFeedParser

_AT_ONCE = 256 * 1024
_NESTING = re.compile(rb"(?i)content-type[ \t]*:\s*(?:multipart|message)/")
_LONG_FIELD = re.compile(
    rb"(?i)(?:\A|[\r\n])content-[\w-]{1,40}[ \t]*:(?:[^\r\n]|\r?\n[ \t]|\r[ \t]){%d}"
    % limits.MAIL_FIELD
)
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
"""What the parser raises for a mail that is not as it should be, from version to version."""


def parsed(data: bytes, name: str, work: Work) -> Message:
    """Return the message that `data` is.

    Raises `UserError` "import.too_many_parts" or "import.mail_damaged".
    """
    _check(data, name)
    parser = _parser()
    try:
        for start in range(0, len(data), _AT_ONCE):
            parser.feed(data[start : start + _AT_ONCE])
            work.check()
        return parser.close()
    except _BROKEN as error:
        raise UserError("import.mail_damaged", file=name) from error


def _check(data: bytes, name: str) -> None:
    """Refuse what would take the parser too long, or too much memory."""
    boundaries = data.count(b"\n--") + data.count(b"\r--")
    nestings = sum(1 for _ in _NESTING.finditer(data))
    if boundaries > limits.MAIL_BOUNDARIES or nestings > limits.MAIL_NESTINGS:
        raise UserError("import.too_many_parts", file=name, limit=limits.MAIL_PARTS)
    if _LONG_FIELD.search(data):
        raise UserError("import.mail_damaged", file=name)


def _parser() -> BytesFeedParser[Message]:
    """Return a parser, loaded without a way to the network.

    WORKAROUND: email.utils imports `socket`, to name this machine in the id of a new mail. None
    is written here, and a program that opens no connection has no use for it.
    """
    before = sys.modules.get("socket")
    if before is None:
        sys.modules["socket"] = ModuleType("socket")
    try:
        from email.parser import BytesFeedParser  # noqa: PLC0415 - with the stand-in only
        from email.policy import compat32  # noqa: PLC0415 - as above
    finally:
        if before is None:
            del sys.modules["socket"]
    return BytesFeedParser(policy=compat32)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words of a mail's header, whatever letters they were written in."""

from __future__ import annotations

import binascii
import re
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING

from bilagviewer.importers import limits

if TYPE_CHECKING:
    from email.message import Message

_ENCODED = re.compile(
    r"=\?(?P<charset>[\w.:*+-]{1,60})\?(?P<way>[bq])\?(?P<text>[^?\s]*(?:\?(?!=)[^?\s]*)*)\?=",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?<=\?=)\s+(?==\?[\w.:*+-]{1,60}\?[bq]\?)", re.IGNORECASE)
_HEX = re.compile(rb"=([0-9A-F]{2})", re.IGNORECASE)
_ALPHABETS = re.compile(
    r"(?:utf|iso|cp|windows|latin|mac|koi8|big5|gb|euc|shift|ascii|us-ascii|ks_c)", re.IGNORECASE
)
"""Names of alphabets; Python has other codecs too, which unpack what is packed."""
_AS_WRITTEN = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "utf-8"}
"""Mails that say Latin-1 have the letters of Windows, and those that say none have any."""
_CONTROL = dict.fromkeys([*range(0, 32), *range(127, 160), 0xAD], " ")
_UNSEEN = dict.fromkeys([0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Marks that turn the direction of writing: with them "fdp.exe" is shown as "exe.pdf"."""


def field(message: Message, name: str) -> str:
    """Return the words of the first field of that name, on one line."""
    wanted = name.casefold()
    for key, value in message.raw_items():
        if key.casefold() == wanted:
            return in_words(str(value))
    return ""


def in_words(value: str) -> str:
    """Return what a field says: raw letters, and words encoded as RFC 2047 has them."""
    raw = plain_letters(value[: limits.MAIL_FIELD])
    whole = _ENCODED.sub(_decoded, _BETWEEN.sub("", raw))
    whole = unicodedata.normalize("NFC", whole.translate(_CONTROL).translate(_UNSEEN))
    return " ".join(whole.split())


def plain_letters(value: str) -> str:
    """Return letters in which the parser has left bytes as they were."""
    if value.isascii():
        return value
    data = value.encode("utf-8", "surrogateescape")
    return letters_of(data, "")[0]


def letters_of(data: bytes, charset: str) -> tuple[str, bool]:
    """Return the letters of some bytes, and whether they are as the mail says.

    Else they are UTF-8, or Windows-1252 where they cannot be that.
    """
    said = charset.strip().strip("\"'").casefold()
    said = _AS_WRITTEN.get(said, said)
    if _ALPHABETS.match(said):
        with suppress(LookupError, UnicodeError, ValueError):
            return data.decode(said), True
    with suppress(UnicodeError):
        return data.decode("utf-8-sig"), not said
    return data.decode("cp1252", "replace"), False


def _decoded(match: re.Match[str]) -> str:
    text = match["text"].encode("utf-8", "replace")
    if match["way"] in "bB":
        try:
            data = binascii.a2b_base64(text + b"=" * (-len(text) % 4))
        except binascii.Error:
            return match[0]
    else:
        data = _HEX.sub(lambda one: bytes((int(one[1], 16),)), text.replace(b"_", b" "))
    return letters_of(data, match["charset"].partition("*")[0])[0]

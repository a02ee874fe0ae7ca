# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What an attached file is called: a name and no path, and no name twice."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from bilagviewer.importers import limits
from bilagviewer.importers.readers.mail.header_words import in_words, letters_of, plain_letters

if TYPE_CHECKING:
    from email.message import Message

_PATH = re.compile(r"(?:[A-Za-z]:|\\\\|\.{0,2}/|~/|\.\.\\).*[\\/]|.*\\")
_NAMED = ("filename", "name")
_FIELDS = ("content-disposition", "content-type")
_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/calendar": ".ics",
    "message/rfc822": ".eml",
}


def attached_name(part: Message, number: int) -> str:
    """Return what a part of a mail is called, or a name with its `number` where it has none."""
    found = safe_name(declared_name(part))
    return found or f"vedhæftet-{number}{_SUFFIXES.get(part.get_content_type(), '')}"


def declared_name(part: Message) -> str:
    """Return the name that a part says it has; "" where it says none."""
    for field, parameter in zip(_FIELDS, _NAMED, strict=True):
        value = _readable(part, field).get_param(parameter, None, field)
        if isinstance(value, tuple):
            charset, _, text = value
            data = text.encode("latin-1", "replace") if charset else text.encode("utf-8", "replace")
            value = letters_of(data, charset or "")[0]
        if found := in_words(str(value or "")):
            return found
    return ""


def _readable(part: Message, field: str) -> Message:
    """Return a part whose field has letters where the mail has bytes, which the library drops."""
    raw = next((str(value) for key, value in part.raw_items() if key.casefold() == field), "")
    if raw.isascii():
        return part
    copy = type(part)()
    copy[field] = plain_letters(raw)
    return copy


def safe_name(name: str) -> str:
    """Return a file's name without a path, and of a length that every disk takes."""
    path = _PATH.match(name)
    name = (name[path.end() :] if path else name).replace("/", "-")
    name = name.lstrip(". ").rstrip()
    if len(name) <= limits.ATTACHED_NAME:
        return name
    suffix = PurePath(name).suffix[:10]
    return name[: limits.ATTACHED_NAME - len(suffix)].rstrip() + suffix


def with_own_name(name: str, taken: set[str]) -> str:
    """Return `name`, with a number where one that is `taken` is the same, and take it."""
    path, unique, number = PurePath(name), name, 2
    while unique.casefold() in taken:
        unique, number = f"{path.stem} ({number}){path.suffix}", number + 1
    taken.add(unique.casefold())
    return unique

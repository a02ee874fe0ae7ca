# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Look at JSON that a stranger wrote: a value of another kind than expected is no value."""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NoReturn

from bilagviewer.errors import UserError
from bilagviewer.importers import limits

Fields = Mapping[str, object]

_CONTROL = dict.fromkeys([*range(0, 9), 11, 12, *range(14, 32), *range(127, 160), 0xAD], " ")
_TRUE = ("true", "1", "ja")


def parsed(text: str, name: str) -> object:
    """Return the value that `text` is.

    Raises `UserError` "import.too_many_parts" or "import.portal_damaged".
    """
    if sum(map(text.count, "{[,")) > limits.JSON_VALUES:
        raise UserError("import.too_many_parts", file=name, limit=limits.JSON_VALUES)
    try:
        return json.loads(text, object_pairs_hook=_with_each_key_once, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UserError("import.portal_damaged", file=name) from error


def _with_each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse an object that says two things under one name: one of them would disappear."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def fields_of(value: object) -> Fields:
    """Return an object's fields; none of anything else."""
    return value if isinstance(value, dict) else {}


def objects(value: object) -> Iterator[Fields]:
    """Yield the objects of a list."""
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))


def letters(value: object) -> str:
    """Return a string's letters as they are; a half of a pair is none."""
    if not isinstance(value, str):
        return ""
    if value.isascii():
        return value
    whole = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", whole)


def words(fields: Fields, *keys: str) -> str:
    """Return the words, or the number, that the first of `keys` with any has, on one line."""
    return next((found for key in keys if (found := _words(fields.get(key)))), "")


def _words(value: object) -> str:
    if isinstance(value, bool):
        return ""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        is_whole = math.isfinite(value) and value == int(value)
        return str(int(value)) if is_whole else str(value)
    return " ".join(letters(value).translate(_CONTROL).split())


def truth(fields: Fields, key: str) -> bool | None:
    """Return what a field says, also as a word or a number; None where it says nothing."""
    value = fields.get(key)
    if isinstance(value, bool):
        return value
    said = _words(value).casefold()
    return said in _TRUE if said else None


def place_in_order(fields: Fields, key: str) -> float:
    """Return the number that a list is to be ordered by; without one it comes last."""
    try:
        number = float(_words(fields.get(key)))
    except ValueError:
        return math.inf
    return number if math.isfinite(number) else math.inf

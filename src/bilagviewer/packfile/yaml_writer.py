# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a plain, fixed form of YAML: blocks, two spaces, quotes only where they are needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bilagviewer.errors import UserError
from bilagviewer.model.pack import PlainValue
from bilagviewer.packfile import limits
from bilagviewer.packfile.plain_values import is_mapping
from bilagviewer.packfile.text_limits import is_mark

# No indicator of YAML's first; further in, only ": ", " #" and the edges mean anything.
_PLAIN = re.compile(r"""(?!\.\.\.)[^\s\-?:,\[\]{}#&*!|>'"%@`=~<][^\n]*""")
_UNSAFE = re.compile(r": |:$| #|\s$")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def write(pairs: Iterable[tuple[str, PlainValue]]) -> str:
    """Return a mapping as a YAML document that ends in a newline."""
    return "".join(f"{line}\n" for line in _mapping(tuple(pairs), 0))


def scalar(text: str) -> str:
    """Return `text` as a scalar, quoted only where it must be."""
    plain = (
        _PLAIN.fullmatch(text) is not None
        and not _UNSAFE.search(text)
        and all(_is_plain(char) for char in text)
    )
    return text if plain else '"' + "".join(map(_escape, text, " " + text)) + '"'


def _mapping(pairs: tuple[tuple[str, PlainValue], ...], depth: int) -> Iterator[str]:
    for key, value in pairs:
        if len(key) > limits.KEY_LENGTH:
            raise UserError("pack.write_key", key=key[:40])
        yield from _entry(scalar(key) + ":", value, depth)


def _entry(head: str, value: PlainValue, depth: int) -> Iterator[str]:
    pad = "  " * depth
    if isinstance(value, str):
        yield f"{pad}{head} {scalar(value)}"
    elif not value and depth + 1 >= limits.YAML_DEPTH:
        raise UserError("pack.write_deep")
    elif not value:
        yield f"{pad}{head} {'{}' if is_mapping(value) else '[]'}"
    else:
        yield pad + head
        yield from _inside(value, depth + 1)


def _inside(
    value: tuple[PlainValue, ...] | tuple[tuple[str, PlainValue], ...], depth: int
) -> Iterator[str]:
    if depth >= limits.YAML_DEPTH:
        raise UserError("pack.write_deep")
    if is_mapping(value):
        yield from _mapping(value, depth)  # type: ignore[arg-type] # is_mapping has looked
        return
    for item in value:
        yield from _item(item, depth)


def _item(item: PlainValue, depth: int) -> Iterator[str]:
    lines = list(_entry("-", item, depth))
    if isinstance(item, str) or not item:
        yield from lines
        return
    # A mapping or list inside a list begins on the dash's own line.
    pad = "  " * depth
    yield f"{pad}- {lines[1].strip(' ')}"
    yield from lines[2:]


def _is_plain(char: str) -> bool:
    return char.isprintable() or char in "\xa0\u202f"


def _escape(char: str, before: str) -> str:
    if char in _ESCAPED:
        return _ESCAPED[char]
    # An accent would settle on the last letter of an escape before it.
    if _is_plain(char) and (_is_plain(before) or not is_mark(char)):
        return char
    code = ord(char)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"

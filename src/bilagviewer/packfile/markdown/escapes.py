# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a run's text so that Markdown reads back the same letters."""

from __future__ import annotations

import re

from bilagviewer.packfile.text_limits import is_mark

_ALWAYS = frozenset("\\*[]{|")
_ENTITY = re.compile(r"&(?=#[0-9]+;|#[xX][0-9a-fA-F]+;|\w+;)")
_TAG = re.compile(r"<(?=[A-Za-z/!?]|\Z)")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# What would begin a heading, a list, a container or a table at the start of a line.
_LINE_START = re.compile(r"(?P<digits>[0-9]{0,9})(?P<mark>[-+.)]|#{1,6}|:(?=::))(?=\s|:|\Z)")
_EDGES = re.compile(r"\A\s+|\s+\Z|\s*\n\s*")


def escape(
    text: str, *, line_start: bool, starts: bool, ends: bool, one_line: bool, followed: bool
) -> str:
    """Return `text` escaped.

    `line_start`: it stands first on a line. `starts` and `ends`: it is the first or last
    of the whole. `one_line`: a line break is written <br>. `followed`: more stands after it.
    """
    lines = text.split("\n")
    last = len(lines) - 1
    written = []
    for place, line in enumerate(lines):
        raw = _line(line, place > 0 or starts, place < last or ends)
        begins = line_start if place == 0 else not one_line
        written.append(_at_line_start(raw) if begins else raw)
    raw = _joined(written, starts, ends, one_line)
    return f"{raw[:-1]}\\!" if followed and raw.endswith("!") else raw


def entity(char: str) -> str:
    """Return a character as its number."""
    return f"&#{ord(char)};"


def _line(text: str, left_edge: bool, right_edge: bool) -> str:
    """Escape a text without line breaks; its edges are kept from being trimmed."""
    core = text.lstrip() if left_edge else text
    before = text[: len(text) - len(core)]
    text, core = core, core.rstrip() if right_edge else core
    after = text[len(core) :]
    raw = _ENTITY.sub(r"\\&", "".join(map(_char, core)))
    raw = _UNDERSCORE.sub(r"\\_", _TAG.sub(r"\\<", raw))
    if core and is_mark(core[0]):
        raw = entity(core[0]) + raw[1:]
    return "".join(map(entity, before)) + raw + "".join(map(entity, after))


def _char(char: str) -> str:
    if char in _ALWAYS:
        return "\\" + char
    if (char.isspace() and char not in " \xa0\u202f") or char == "\ufeff":
        return entity(char)
    return char


def _at_line_start(raw: str) -> str:
    found = _LINE_START.match(raw)
    return raw if found is None else f"{found['digits']}\\{raw[found.start('mark') :]}"


def _joined(lines: list[str], starts: bool, ends: bool, one_line: bool) -> str:
    if one_line:
        return "<br>".join(lines)
    raw = "\\\n".join(lines)
    # A line break at the very edge has no line to stand on.
    if starts and raw.startswith("\\\n"):
        raw = entity("\n") + raw[2:]
    if ends and raw.endswith("\\\n"):
        raw = raw[:-2] + entity("\n")
    return raw

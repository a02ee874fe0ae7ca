# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a run's text so that Markdown reads back the same letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.common.utils import isValidEntityCode

from bilagviewer.packfile.text_limits import is_mark

_ALWAYS = str.maketrans({sign: f"\\{sign}" for sign in "\\*[]{|"})
_ENTITY = re.compile(r"&(?=#[0-9]+;|#[xX][0-9a-fA-F]+;|\w+;)")
_TAG = re.compile(r"<(?=[A-Za-z/!?]|\Z)")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_HIDDEN = re.compile("[^\\S \xa0\u202f]|\ufeff")
"""What an editor might lose or change unseen."""
_MEANS = re.compile("[\\\\*\\[\\]{|&<_\ufeff]|[^\\S \xa0\u202f]")
"""What a text without these is written as: itself."""
# What would begin a heading, a list, a container or a table at the start of a line.
_LINE_START = re.compile(r"(?P<digits>[0-9]{0,9})(?P<mark>[-+.)]|#{1,6}|:(?=::))(?=\s|:|\Z)")
_EDGES = re.compile(r"\A\s+|\s+\Z|\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a run's text stands."""

    line_start: bool
    """It stands first on a line of the file."""
    starts: bool
    """It is the first of the whole piece."""
    ends: bool
    """It is the last of the whole piece."""
    one_line: bool
    """A line break is to be written "<br>"."""


def escape(text: str, setting: Setting) -> str:
    """Return `text` so that nothing in it means anything to Markdown."""
    lines = text.split("\n")
    last = len(lines) - 1
    written = []
    for place, line in enumerate(lines):
        raw = _line(line, place > 0 or setting.starts, place < last or setting.ends)
        begins = setting.line_start if place == 0 else not setting.one_line
        written.append(_at_line_start(raw) if begins else raw)
    raw = _joined(written, setting)
    # "!" before a link would make it a picture.
    return f"{raw[:-1]}\\!" if raw.endswith("!") and not setting.ends else raw


def entity(char: str) -> str:
    """Return a character as its number, or as it is where Markdown does not take the number."""
    return f"&#{ord(char)};" if isValidEntityCode(ord(char)) else char


def _line(text: str, left_edge: bool, right_edge: bool) -> str:
    """Escape a text without line breaks; its edges are kept from being trimmed."""
    core = text.lstrip() if left_edge else text
    before = text[: len(text) - len(core)]
    text, core = core, core.rstrip() if right_edge else core
    after = text[len(core) :]
    raw = _meaningless(core) if _MEANS.search(core) else core
    if core and not core[0].isascii() and is_mark(core[0]):
        raw = entity(core[0]) + raw[1:]
    return "".join(map(entity, before)) + raw + "".join(map(entity, after))


def _meaningless(core: str) -> str:
    raw = _ENTITY.sub(r"\\&", core.translate(_ALWAYS))
    raw = _UNDERSCORE.sub(r"\\_", _TAG.sub(r"\\<", raw))
    return _HIDDEN.sub(lambda found: entity(found[0]), raw)


def _at_line_start(raw: str) -> str:
    found = _LINE_START.match(raw)
    return raw if found is None else f"{found['digits']}\\{raw[found.start('mark') :]}"


def _joined(lines: list[str], setting: Setting) -> str:
    if setting.one_line:
        return "<br>".join(lines)
    raw = "\\\n".join(lines)
    # A line break at the very edge has no line to stand on.
    if setting.starts and raw.startswith("\\\n"):
        raw = entity("\n") + raw[2:]
    if setting.ends and raw.endswith("\\\n"):
        raw = raw[:-2] + entity("\n")
    return raw

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Danish alphabetical order: æ, ø and å last, aa as å, numbers by value, case last."""

from __future__ import annotations

import re
import unicodedata

SortKey = tuple[str, str, str]
"""Letters, then accents, then case; compared in that order."""

# The order of signs in CLDR's root collation; those in one group count as the same sign.
_SIGNS = (
    *("\t", "\n", "\v", "\f", "\r", " \u00a0\u2009\u202f", "_", "-", "‐\u2011", "‒", "–", "—", "―"),
    *(",", ";", ":", "!", "¡", "?", "¿", ".", "·", "'‘’‚", "‹", "›", '"“”„', "«", "»"),
    *("(", ")", "[", "]", "{", "}", "§", "¶", "@", "*", "/", "\\", "&", "#", "%", "‰", "†", "‡"),
    *("•", "′", "`", "´", "^", "¯", "¨", "¸", "°", "©", "®", "←", "→", "↑", "↓", "+", "±", "÷"),
    *("×", "<", "=", ">", "¬", "|", "¦", "~", "−", "√", "∞", "≈", "≤", "≥", "■", "□", "▪", "►"),
    *("○", "●", "✓", "¤", "¢", "$", "£", "¥", "€"),
)
_NUMBER = "\ue00f"
"""Stands before a number, which sorts after every sign and before every letter."""
_LETTERS = {"æ": "{", "ø": "|", "å": "}", "đ": "d", "ð": "d", "ł": "l", "ı": "i"} | {
    "þ": "th",
    "œ": "oe",
    "ß": "ss",
    "ä": "{",
    "ö": "|",
    "ő": "|",
    "ü": "y",
    "ű": "y",
}
"""Letters of their own and foreign ones; {, | and } are free, as signs have other codes."""
_ACCENTS = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0327\u0328\u0304\u0323"
_LIKE_ACCENTED = "äöőüűđðłœßı"
_AA = {"Å": "\ue000", "AA": "\ue001", "Aa": "\ue002", "å": "\ue003", "aa": "\ue004"}
_AA_PATTERN = re.compile("AA|Aa|aa|Å|å")
_DIGITS = re.compile(r"[0-9]+")
_LENGTH = 0xE100
_IGNORED = dict.fromkeys([0x00AD, *range(0x200B, 0x2010), 0xFEFF, *range(9), *range(14, 32)])


def _primary_table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict(_IGNORED)
    for place, group in enumerate(_SIGNS, 1):
        table.update(dict.fromkeys(map(ord, group), chr(place)))
    table[ord("…")] = chr(_SIGNS.index(".") + 1) * 3
    table[ord(_NUMBER)] = chr(len(_SIGNS) + 1)
    table.update((ord(code), "}") for code in _AA.values())
    table.update((code, chr(code + 32)) for code in range(ord("A"), ord("Z") + 1))
    for letter, primary in _LETTERS.items():
        table[ord(letter)] = primary
        if len(letter.upper()) == 1 and letter != "ı":
            table[ord(letter.upper())] = primary
    table.update(dict.fromkeys(map(ord, _ACCENTS)))
    return table


def _secondary_table() -> dict[str, str]:
    table = {accent: chr(place) for place, accent in enumerate(_ACCENTS, 2)}
    for place, letter in enumerate(_LIKE_ACCENTED, 2 + len(_ACCENTS)):
        table[letter] = "\x01" + chr(place)
        if letter not in "ßı":
            table[letter.upper()] = table[letter]
    return table


_PRIMARY = _primary_table()
_SECONDARY = _secondary_table()
# "aä" and "aå" are a, a and a mark, and so begin with aa.
_FOREIGN = re.compile("AA|Aa|aa|A[ÄÅäå]|a[äå]|[^\x00-\x7fæøåÆØÅäöőüűÄÖŐÜŰ]")
_ACCENTED = re.compile(f"[{_ACCENTS}{_LIKE_ACCENTED}{_LIKE_ACCENTED[:-2].upper()}]")


def sort_key(text: str) -> SortKey:
    """Return what `text` sorts by in Danish.

    It agrees with QCollator(da_DK) in numeric mode for Danish and western European text.
    Texts that differ only in the zeros before a number have equal keys.
    """
    if text.isascii():
        text = _prepared(text)
        return text.translate(_PRIMARY), "", text
    text = _FOREIGN.sub(_split, unicodedata.normalize("NFC", text))
    accents = _accents(text) if _ACCENTED.search(text) else ""
    text = _prepared(text)
    return text.lower().translate(_PRIMARY), accents, text


def _prepared(text: str) -> str:
    """Return `text` with each å and each number as one code of its own."""
    text = _AA_PATTERN.sub(lambda match: _AA[match[0]], text)
    return _DIGITS.sub(_number, text)


def _number(match: re.Match[str]) -> str:
    digits = match[0].lstrip("0")
    return _NUMBER + chr(_LENGTH + min(len(digits), 0x1700)) + digits


def _split(match: re.Match[str]) -> str:
    apart = unicodedata.normalize("NFD", match[0])
    if len(match[0]) == 2:
        return apart
    # ǻ is å with an accent: only the outer mark comes off.
    return apart.replace("a\u030a", "å").replace("A\u030a", "Å")


def _accents(text: str) -> str:
    weights = "".join([_SECONDARY.get(letter, "\x01") for letter in _AA_PATTERN.sub("å", text)])
    return weights.rstrip("\x01")

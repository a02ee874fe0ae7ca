# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Numbers, percentages and amounts as Danish papers print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

Number = int | Decimal

_SPACE = "\u00a0"
_MINUS = "-\u2212\u2013\u2010\u2011"
_NUMBER = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(?P<part>\d+))?", re.ASCII
)
_KRONER = r"(?:kr\b\.?|kroner\b|dkk\b)"
_FOREIGN = r"(?:eur|euro|usd|dollars?|gbp|pund|nok|sek|chf|norske|svenske|amerikanske)\b|[€$£]"
_UNITS: tuple[tuple[str, int], ...] = (
    (rf"{_KRONER} ?\(?(?:i )?(?:1[. ]?000\b(?![.,]?\d)|tusinde?r?\b)", 1_000),
    (rf"{_KRONER} ?\(?(?:i )?(?:mio\b\.?|mill\b\.?|million(?:er)?\b)", 1_000_000),
    (rf"{_KRONER} ?\(?(?:i )?(?:mia\b\.?|milliard(?:er)?\b)", 1_000_000_000),
    (rf"(?:t\. ?kr\b\.?|tkr\b\.?|1[. ]?000 ?{_KRONER}|tusinde? ?{_KRONER}|tdkk\b)", 1_000),
    (rf"(?:mio\b\.?|mill\b\.?|million(?:er)?\b)(?: ?{_KRONER})?", 1_000_000),
    (rf"(?:mia\b\.?|milliard(?:er)?\b)(?: ?{_KRONER})?", 1_000_000_000),
    (_KRONER, 1),
)
_UNIT_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), factor) for pattern, factor in _UNITS)
_UNIT_IN_TEXT = re.compile(
    "|".join(rf"(?<![\w.])(?:{pattern})" for pattern, _ in _UNITS), re.IGNORECASE
)
_FOREIGN_IN_TEXT = re.compile(rf"(?<!\w)(?:{_FOREIGN})", re.IGNORECASE)
_COMMON = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+)(?: (kr\.))?")
"""How nearly all amounts are printed: read at once, as a table may have very many."""
_PERCENT = re.compile(r"(?P<number>.+?) ?(?:%|pct\b\.?|procent\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money."""

    value: Number
    """In kroner: a whole number, or a decimal where there are øre."""
    unit: str
    """As printed ("kr.", "mio. kr."), or the one that was handed in."""


def parse_number(text: str) -> Number | None:
    """Return the number that `text` is, or None where it is anything else.

    A full stop or a space groups thousands, a comma begins the decimals; "−5", "(5)" and
    "5-" are negative. A lone dash is nothing.
    """
    text = _tidy(text)
    bare = _without_sign(text)
    match = _NUMBER.fullmatch(text if bare is None else bare)
    if match is None:
        return None
    whole = re.sub(r"\D", "", match["whole"])
    value = _plainest(Decimal(f"{whole}.{match['part'] or 0}"))
    return value if bare is None else -value


def parse_percent(text: str) -> Number | None:
    """Return the number before a per cent sign or word, or None."""
    match = _PERCENT.fullmatch(_tidy(text))
    return parse_number(match["number"]) if match else None


def parse_amount(text: str, unit: str = "") -> Amount | None:
    """Return the amount that `text` is, or None where it is anything else.

    A cell that names no unit counts in `unit`; without either it is no amount.
    """
    text = _tidy(text)
    common = _COMMON.fullmatch(text)
    if common is not None:
        factor = unit_factor(common[2] or unit)
        whole = int(common[1].replace(".", ""))
        return None if factor is None else Amount(whole * factor, common[2] or unit)
    rest, sign = _in_brackets(text)
    printed, number = _split_unit(rest)
    factor = unit_factor(printed or unit)
    value = parse_number(number)
    if factor is None or value is None:
        return None
    return Amount(_plainest(Decimal(value) * factor * sign), printed or unit)


@lru_cache(maxsize=256)
def unit_factor(unit: str) -> int | None:
    """Return how many kroner one of `unit` is ("t.kr." is 1,000), or None if it is no money."""
    unit = _tidy(unit)
    if unit == ",-":
        return 1
    for pattern, factor in _UNIT_PATTERNS:
        if pattern.fullmatch(unit):
            return factor
    return None


def find_unit(text: str) -> str:
    """Return the unit that a heading or caption names, as printed, or empty.

    Beside another currency than kroner there is none: "mio. EUR" is no million kroner.
    """
    match = None if names_other_money(text) else _UNIT_IN_TEXT.search(_tidy(text))
    return match[0] if match else ""


def names_other_money(text: str) -> bool:
    """Tell whether a heading or caption names a currency that is not kroner."""
    return _FOREIGN_IN_TEXT.search(text) is not None


def format_number(value: Number) -> str:
    """Return `value` with Danish separators: "1.250.000", "−4,5"."""
    whole, _, part = f"{Decimal(value).copy_abs():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return ("\u2212" if value < 0 else "") + grouped + (f",{part}" if part else "")


def format_amount(value: Number) -> str:
    """Return `value` in kroner, with two decimals where there are øre: "1.250.000 kr."."""
    if isinstance(value, Decimal):
        value = int(value) if value == int(value) else round(value, 2)
    return f"{format_number(value)}{_SPACE}kr."


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _plainest(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else value.normalize()


def _without_sign(text: str) -> str | None:
    """Return what stands inside the signs of a negative number, or None for any other."""
    if text[:1] == "(" and text[-1:] == ")":
        return text[1:-1].strip()
    if text[:1] and text[0] in _MINUS:
        return text[1:].lstrip()
    if text[-1:] and text[-1] in _MINUS and not text[:-1].endswith(","):
        return text[:-1].rstrip()
    return None


def _in_brackets(text: str) -> tuple[str, int]:
    if text[:1] == "(" and text[-1:] == ")":
        return text[1:-1].strip(), -1
    return text, 1


def _split_unit(text: str) -> tuple[str, str]:
    """Return the unit in front of or behind a number, and the number."""
    if re.search(r"\d,[-\u2013\u2212]$", text):
        return ",-", text[:-2]
    behind = re.fullmatch(
        r"(?P<number>[^a-zA-Z]*\d\)?[-\u2212\u2013]?) ?(?P<unit>[a-zA-Z].*)", text
    )
    if behind:
        return behind["unit"], behind["number"]
    before = re.fullmatch(
        r"(?P<unit>[a-zA-Z][a-zA-Z. ]*?) ?(?P<number>[-\u2212\u2013(\d][^a-zA-Z]*)", text
    )
    return (before["unit"], before["number"]) if before else ("", text)

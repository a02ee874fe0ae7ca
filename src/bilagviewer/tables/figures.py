# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell figures that can be added from those that name, date, rate or measure something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.model.tables import Column, ColumnKind

_YEAR = re.compile(r"(?:19\d\d|20\d\d|2100)")
_THOUSANDTHS = re.compile(r"[^\d,.]*\d{1,3},\d{3}(?!\d).*")
"""In Danish 1.2, and in English 1,200."""
_RATE = (
    r"gennemsnit\w*|gns|snit|median|pr(?!\.? ?\d)|per|indeks|index|rate|grad|saldo|balance|ultimo"
    r"|primo|takst(?:er)?|sats(?:er)?|enhedspris|stykpris|timepris|timeløn|kvadratmeterpris"
    r"|kum|kumuler\w*|akkumuler\w*|løbende|årstal|\w+sår|unit price|average|rank|rating"
)
_NAME = (
    r"nr|nummer|numre|cvr|cpr|ean|tlf|telefon\w*|mobil\w*|fax|kode|konto\w*|id|år|side|punkt|bilag"
    r"|rang\w*|placering|plads|alder|andel|year|no|page|zip|post(?:nr|nummer|kode)|dato|uge|måned"
    r"|kvartal|kapitel|afsnit|version|score|karakter|vægtning|temperatur|\w*længdegrad"
    r"|\w*breddegrad|højde|koordinat\w*|værdi|nøgletal|indikator|måltal"
)
_RATED = re.compile(rf"\b(?:{_RATE})\b", re.IGNORECASE)
_NAMED = re.compile(rf"\b(?:{_NAME})\b|nummer\b|nr\b", re.IGNORECASE)
_UNIT_TITLE = re.compile(r"(?:måle)?enhed|unit", re.IGNORECASE)


def can_be_added(column: Column, filled: Sequence[str]) -> bool:
    """Tell whether the figures of a column, as printed in `filled`, surely count something."""
    if _RATED.search(column.title) or any(map(_YEAR.fullmatch, filled)):
        return False
    if any(map(_THOUSANDTHS.fullmatch, filled)):
        return False
    return column.kind is ColumnKind.AMOUNT or not (
        _NAMED.search(column.title) or _is_running(filled) or _is_code(filled)
    )


def tells_unit(column: Column, filled: Sequence[str]) -> bool:
    """Tell whether a column says in what each row's figures are counted, and not all the same."""
    return bool(_UNIT_TITLE.fullmatch(column.title.strip())) and len(set(filled)) > 1


def _is_running(filled: Sequence[str]) -> bool:
    return len(filled) > 1 and list(filled) == [str(n) for n in range(1, len(filled) + 1)]


def _is_code(filled: Sequence[str]) -> bool:
    """Tell whether figures are all of one length without separators, as numbers of things are."""
    lengths = {len(text) if text.isdecimal() else 0 for text in filled}
    led = any(text.isdecimal() and text[0] == "0" and len(text) > 1 for text in filled)
    return led or (len(filled) > 1 and len(lengths) == 1 and min(lengths) >= 4)

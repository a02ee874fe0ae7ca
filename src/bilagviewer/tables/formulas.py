# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell what a spreadsheet would work out, though it is only a document's words."""

from __future__ import annotations

import re

from bilagviewer.tables.values import is_nothing

_FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet may take for the beginning of a formula; the wide signs too."""
_SIGNED = re.compile(r"[-+][0-9][0-9.,]*(?: ?%)?")
"""A number with its sign is no formula, and stays as it is printed."""


def may_be_formula(text: str) -> bool:
    """Tell whether a spreadsheet may work `text` out; a lone dash and a number are no formula."""
    return text.startswith(_FORMULA) and not (is_nothing(text) or _SIGNED.fullmatch(text))

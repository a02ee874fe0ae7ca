# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""When a note was written or ticked off, in the window's language."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from bilagviewer.danish.dates import format_day_short, format_moment


def moment(stamp: str, now: datetime | None = None) -> str:
    """Return when `stamp` (ISO, UTC) was for the reader: "i dag kl. 10.31", "18. nov."."""
    now = now or datetime.now().astimezone()
    when = datetime.fromisoformat(stamp).astimezone(now.tzinfo)
    if _danish():
        return format_moment(when, now)
    clock = f"{when:%H:%M}"
    if when.date() == now.date():
        return QCoreApplication.translate("when", "today at {time}").format(time=clock)
    if when.date() == (now - timedelta(days=1)).date():
        return QCoreApplication.translate("when", "yesterday at {time}").format(time=clock)
    return day(stamp, now)


def day(stamp: str, now: datetime | None = None) -> str:
    """Return the day of `stamp` (ISO, UTC): "24. nov.", with its year where it is another."""
    now = now or datetime.now().astimezone()
    when = datetime.fromisoformat(stamp).astimezone(now.tzinfo)
    if _danish():
        return format_day_short(when.date().isoformat(), now.date())
    year = "" if when.year == now.year else f" {when.year}"
    return f"{when.day} {when:%b}{year}"


def _danish() -> bool:
    return QLocale().language() == QLocale.Language.Danish

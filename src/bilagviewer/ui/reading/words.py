# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The page's own words, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from bilagviewer.danish.amounts import format_number
from bilagviewer.danish.dates import format_date
from bilagviewer.danish.text import reading_minutes
from bilagviewer.model.blocks import Block, PageMark, Statement
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.ui.reading.content import PageContent

_SPACE = "\N{NO-BREAK SPACE}"
_DASH = "\N{EN DASH}"


class _Counts(QObject):
    """Numbers with their noun: lupdate sees a plural only in the `tr` of an object."""

    def statements(self, count: int) -> str:
        return self.tr("%n statement(s)", "", count)


def breadcrumb(entry: OutlineEntry) -> str:
    """Return where a page stands: "2.4 Mål … › Bilag 1", or "Punkt 2.4" for a punkt."""
    section = entry.section
    if entry.bilag is None:
        name = QCoreApplication.translate("ReadingPage", "Punkt %1")
        return name.replace("%1", section.number) if section.number else ""
    title = f"{section.number} {section.title}".strip()
    return " › ".join((title, *_bilag_names(entry)))


def title(entry: OutlineEntry) -> str:
    """Return the title of a bilag or punkt."""
    return entry.section.title if entry.bilag is None else entry.bilag.title


def place(entry: OutlineEntry) -> str:
    """Return the short name of a page: "3.1 bilag 2" or "3.1"."""
    number = entry.section.number or entry.section.title
    if entry.bilag is None:
        return number
    name = QCoreApplication.translate("ReadingPage", "bilag")
    return _SPACE.join((number, name, entry.bilag.number or entry.bilag.title))


def pages(entry: OutlineEntry) -> str:
    """Return "s. 2–4", "s. 9", "fra s. 19" where the last page is not known, or nothing."""
    thing = entry.section if entry.bilag is None else entry.bilag
    if thing.page is None:
        return ""
    if thing.last_page is None:
        text = QCoreApplication.translate("ReadingPage", "from p. %1")
    else:
        text = QCoreApplication.translate("ReadingPage", "p. %1")
    last = f"{_DASH}{thing.last_page}" if (thing.last_page or 0) > thing.page else ""
    return text.replace(" ", _SPACE).replace("%1", f"{thing.page}{last}")


def line(entry: OutlineEntry) -> str:
    """Return a page in one line: "3.1 bilag 2 · Indbydelse … · s. 9–11"."""
    parts = dict.fromkeys((place(entry), title(entry), pages(entry)))
    return " · ".join(part for part in parts if part)


def line_in_overview(entry: OutlineEntry) -> str:
    """Return a page's line in the overview of its punkt: "Bilag 2: Indbydelse …"."""
    if entry.bilag is None:
        return f"{entry.section.number} {entry.section.title}".strip()
    if not entry.bilag.number:
        return entry.bilag.title
    return f"{_bilag_name(entry.bilag.number)}: {entry.bilag.title}"


def facts(content: PageContent, noted: int) -> tuple[str, ...]:
    """Return what stands under the title; `noted` statements have a note."""
    entry = content.entry
    date = entry.bilag.date if entry.bilag else None
    found = (
        format_date(date).replace(". ", f".{_SPACE}", 1) if date else "",
        pages(entry),
        reading_time(content.word_count),
        statements(content, noted),
    )
    return tuple(fact for fact in found if fact)


def reading_time(count: int) -> str:
    """Return "ca. 4 min. læsning" for `count` words, or nothing for an empty text."""
    if not count:
        return ""
    hours, minutes = divmod(reading_minutes(count), 60)
    text = QCoreApplication.translate("ReadingPage", "about %1 min. of reading")
    if hours:
        text = QCoreApplication.translate("ReadingPage", "about %2 h %1 min. of reading")
    text = text.replace("%1", str(minutes)).replace("%2", format_number(hours))
    for unit in (" min", " t.", " h "):
        text = text.replace(unit, f"{_SPACE}{unit[1:]}")
    return text


def row_of(number: int, total: int) -> str:
    """Return "række 9 af 14"."""
    text = QCoreApplication.translate("ReadingPage", "row %1 of %2")
    return text.replace("%2", format_number(total)).replace("%1", format_number(number))


def statements(content: PageContent, noted: int) -> str:
    """Return "12 pejlemærker · 3 med note" in the pack's own word, or nothing."""
    count = sum(isinstance(block, Statement) for block in content.body.blocks)
    if not count:
        return ""
    own = content.pack.words.statement
    if own is None:
        text = _Counts().statements(count)
    else:
        text = f"{count}{_SPACE}{own.one if count == 1 else own.many}"
    if not noted:
        return text
    with_note = QCoreApplication.translate("ReadingPage", "%1 with a note")
    return f"{text} · {with_note.replace('%1', str(noted))}"


def page_mark(mark: PageMark) -> str:
    """Return "Side 2 af 2" as the bilag counts, else "s. 3" of the whole bilagssamling."""
    if mark.printed and mark.total:
        text = QCoreApplication.translate("ReadingPage", "Page %1 of %2")
        return text.replace("%1", mark.printed).replace("%2", mark.total)
    number = mark.printed or str(mark.running or "")
    return QCoreApplication.translate("ReadingPage", "Page %1").replace("%1", number)


def next_page(entry: OutlineEntry | None) -> str:
    """Return what the button at a page's end says."""
    if entry is None:
        return QCoreApplication.translate("ReadingPage", "You are through the bilagssamling")
    return QCoreApplication.translate("ReadingPage", "Next: %1").replace("%1", line(entry))


def why_empty(entry: OutlineEntry, blocks: Sequence[Block]) -> str:
    """Return why a page shows no text, or nothing where it has some."""
    thing, bilag = entry.bilag or entry.section, entry.bilag
    if thing.closed:
        return QCoreApplication.translate("ReadingPage", "Closed: only the title is given out.")
    if bilag is not None and bilag.to_follow and not blocks:
        return QCoreApplication.translate("ReadingPage", "This bilag is to follow.")
    if bilag is not None and bilag.file and not blocks:
        text = QCoreApplication.translate("ReadingPage", "This bilag is a file of its own: %1")
        return text.replace("%1", bilag.file.rpartition("/")[2])
    if bilag is None or blocks:
        return ""
    if bilag.text or bilag.same_as or bilag.bilag:
        return QCoreApplication.translate("ReadingPage", "This bilag has no text.")
    return QCoreApplication.translate(
        "ReadingPage", "This bilag is only named and is not in the file."
    )


def map_legend() -> str:
    """Return what stands above a map's legend."""
    return QCoreApplication.translate("ReadingPage", "A map: its legend is all that the text has.")


def map_drawn() -> str:
    """Return what stands above the legend of a map that is drawn beside it."""
    return QCoreApplication.translate(
        "ReadingPage", "The bilag has the legend only; the places are from the meeting's tables."
    )


def as_timetable() -> str:
    """Return the words of the link from a programme to the view that draws it."""
    return QCoreApplication.translate("ReadingPage", "Show as a timetable")


def whole_map() -> str:
    """Return the words of the link from a drawn map to the view with its list."""
    return QCoreApplication.translate("ReadingPage", "The map with its list")


def show_on_map() -> str:
    """Return the words of the link from a map's legend to the view that draws it."""
    return QCoreApplication.translate("ReadingPage", "Show on the map")


def no_picture() -> str:
    """Return what stands where a picture was not supplied."""
    return QCoreApplication.translate("ReadingPage", "Picture not supplied:")


def _bilag_names(entry: OutlineEntry) -> list[str]:
    numbers = list(entry.address.bilag)
    if entry.bilag is not None and entry.bilag.number:
        numbers[-1] = entry.bilag.number
    return [_bilag_name(number.removeprefix("~")) for number in numbers]


def _bilag_name(number: str) -> str:
    return QCoreApplication.translate("ReadingPage", "Bilag %1").replace("%1", number)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a plain text, or one in Markdown, into typed lines."""

from __future__ import annotations

from bilagviewer import picture_size
from bilagviewer.errors import UserError
from bilagviewer.importers.readers.refused import refusal
from bilagviewer.importers.readers.text import asides, decoding, front_matter, other_data, signs
from bilagviewer.importers.readers.text.counted import counted
from bilagviewer.importers.readers.text.inline import Markup
from bilagviewer.importers.readers.text.reading import Reading
from bilagviewer.importers.readers.text.rows import set_apart
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Facts, Outline, Sheet
from bilagviewer.model.blocks import Source
from bilagviewer.work import Work

NAME = "text"
VERSION = 2
_HEAD = 4096


def recognises(head: bytes, name: str) -> bool:
    """Return whether a file that begins with `head` is a text; asked after all other readers."""
    is_picture = head.startswith((picture_size.PNG, picture_size.JPEG))
    return not is_picture and refusal(head, name) is None and not decoding.is_binary(head[:_HEAD])


def read(data: bytes, name: str, work: Work) -> Sheet:
    """Return the lines of the text `name`.

    Raises `UserError` "import.empty", "import.no_page_has_text", "import.large",
    "import.too_many_lines", "import.too_many_parts", "import.binary", "import.other_data" and
    those of `refusal`.
    """
    refused = refusal(data[:_HEAD], name)
    if refused is not None:
        raise refused
    log = Log()
    text = decoding.decode(data, name, log)
    work.check()
    if other_data.is_data(text):
        raise UserError("import.other_data", file=name)
    facts, text, first = front_matter.front_matter(text, log)
    text = asides.without_comments(text, first, log)
    text = signs.with_first_heading(asides.filled_in(text, first, facts.title, log))
    work.check()
    reading = _reading(text, first, log, work)
    return Sheet(
        lines=tuple(counted(set_apart(reading.lines), name)),
        pictures=reading.pictures.kept,
        told=Outline(facts=facts) if facts != Facts() else Outline(),
        entries=log.entries,
        has_lines=True,
    )


def _reading(text: str, first: int, log: Log, work: Work) -> Reading:
    references = signs.references(text)
    markup = Markup(references, work)
    reading = Reading(markup, log, work)
    reading.read(text, first)
    if references:
        _tell_references(text, first, markup, log)
    return reading


def _tell_references(text: str, first: int, markup: Markup, log: Log) -> None:
    """Report the addresses that no link keeps, and the titles of all."""
    number, counted = first, 0
    for found in signs.REFERENCE.finditer(text):
        number += text.count("\n", counted, found.start())
        counted = found.start()
        kept = markup.keeps(found["label"], found["to"])
        said = " ".join(filter(None, ("" if kept else found["to"], found["title"])))
        log.removed("link", Source(line=number), said)

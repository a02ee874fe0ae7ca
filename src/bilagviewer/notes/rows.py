# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A note and its versions as rows, each with a hash that a changed byte does not survive."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bilagviewer.model.notes import Anchor, Content, Mark, MarkState, Note, NoteId, Quote, Stance
from bilagviewer.model.pack import EditionHash, PackId

Value = str | int | float | bytes | None


@dataclass(frozen=True, slots=True)
class Version:
    """What a note said at the end of one sitting."""

    number: int
    """From 1, in the order they were written."""
    content: Content
    began: str
    """ISO date and time, UTC, with "Z", as the others."""
    saved: str
    closed: str | None
    """When the sitting ended; None while it goes on."""


def row_hash(values: Sequence[Value]) -> int:
    """Return the hash of a row.

    It is a CRC-32: damage of up to 32 bits in a row is certain to change it, and it needs no
    library that is slow to load at every start. It is no protection against a person.
    """
    return zlib.crc32(json.dumps(list(values), separators=(",", ":")).encode("ascii"))


def note_values(note: Note) -> tuple[Value, ...]:
    """Return `note` as the values of `schema.NOTE_COLUMNS`."""
    anchor, quote = note.anchor, note.anchor.quote
    return (
        *(note.id, anchor.pack, anchor.edition, anchor.address),
        *(clean(quote.exact), clean(quote.prefix), clean(quote.suffix)),
        *(quote.start, quote.end, quote.normaliser),
        json.dumps([clean(name) for name in anchor.names], ensure_ascii=False),
        *content_values(note.content),
        *(note.created, note.changed, note.deleted),
    )


def content_values(content: Content) -> tuple[Value, ...]:
    """Return `content` as the values of the columns text, stance and marks."""
    marks = [[state.mark.value, state.done] for state in content.marks]
    stance = None if content.stance is None else content.stance.value
    return clean(content.text), stance, json.dumps(marks, ensure_ascii=False)


def read_note(row: Sequence[Value]) -> Note | None:
    """Return the note in a row of `schema.NOTE_COLUMNS` and its hash; None if it is damaged."""
    *values, kept = row
    if not _is_plain(values) or row_hash(values) != kept:
        return None
    return read_values(values)


def read_values(values: Sequence[Value]) -> Note:
    """Return the note in the values of `schema.NOTE_COLUMNS`, whatever its hash says."""
    (note_id, pack, edition, address, exact, prefix, suffix, *rest) = values
    (start, end, normaliser, names, text, stance, marks, created, changed, deleted) = rest
    quote = Quote(
        str(exact), str(prefix), str(suffix), _point(start), _point(end), _whole(normaliser)
    )
    anchor = Anchor(
        PackId(str(pack)),
        EditionHash(str(edition)),
        str(address),
        quote,
        tuple(json.loads(str(names))),
    )
    return Note(
        NoteId(str(note_id)),
        anchor,
        _content(text, stance, marks),
        str(created),
        str(changed),
        None if deleted is None else str(deleted),
    )


def read_version(row: Sequence[Value]) -> Version | None:
    """Return the version in a row of `schema.VERSION_COLUMNS` and its hash; None if damaged."""
    *values, kept = row
    if not _is_plain(values) or row_hash(values) != kept:
        return None
    _, number, text, stance, marks, began, saved, closed = values
    content = _content(text, stance, marks)
    ended = None if closed is None else str(closed)
    return Version(_whole(number), content, str(began), str(saved), ended)


def utc_text(moment: datetime) -> str:
    """Return a moment as it is kept: ISO date and time, UTC, with milliseconds and "Z"."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="milliseconds") + "Z"


def clean(text: str) -> str:
    """Return `text` with what no file can hold, half of a surrogate pair, made visible."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _is_plain(values: Sequence[Value]) -> bool:
    # A damaged row may hold a type that no row of ours has.
    return all(value is None or isinstance(value, str | int) for value in values)


def _content(text: Value, stance: Value, marks: Value) -> Content:
    states = tuple(MarkState(Mark(mark), done) for mark, done in json.loads(str(marks)))
    return Content(str(text), None if stance is None else Stance(str(stance)), states)


def _point(value: Value) -> int | None:
    return None if value is None else _whole(value)


def _whole(value: Value) -> int:
    return int(str(value))

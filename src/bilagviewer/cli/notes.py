# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag notes`: add a note to a place, and list the notes on a pack."""

from __future__ import annotations

import argparse

from bilagviewer.cli.command import Command, Say, choice, letters
from bilagviewer.cli.context import DONE, Context, write, write_json
from bilagviewer.errors import UserError
from bilagviewer.library.locations import resolve
from bilagviewer.library.placing import Placing
from bilagviewer.model.notes import Content, Mark, MarkState, Note, Stance

FORMAT = "bilag-notes-json/1"
_PLACED, _REVIEW = "placed", "review"
"""Whether a note stands in the edition that is listed, or waits for the reader to look at it."""
_QUOTE_LENGTH = 160


def _add_options(group: argparse._ArgumentGroup, say: Say) -> None:
    group.add_argument("--text", default="", metavar="T", help=say("help_text"))
    group.add_argument("--stance", metavar="|".join(Stance), help=say("help_stance"))
    group.add_argument(
        "--mark", action="append", default=[], metavar="|".join(Mark), help=say("help_mark")
    )
    group.add_argument("--pack", metavar=say("meta_pack"), help=say("help_pack"))


def _list_options(group: argparse._ArgumentGroup, say: Say) -> None:
    group.add_argument("--json", action="store_true", help=say("help_json"))
    group.add_argument("--pack", metavar=say("meta_pack"), help=say("help_pack"))


def _add(context: Context, arguments: argparse.Namespace) -> int:
    content = _content(arguments)
    opened = context.pack(arguments.pack)
    address = resolve(opened, arguments.address)
    note = context.library.notes.add(opened, address, content)
    write(context.say("note_kept", address=note.anchor.address, place=_place(note)))
    return DONE


def _list(context: Context, arguments: argparse.Namespace) -> int:
    opened = context.pack(arguments.pack)
    notes = context.library.notes.for_pack(opened.pack.id)
    # Damage that leaves some notes readable is told beside those.
    for problem in context.library.notes.problems():
        context.warn(problem)
    placed, _ = Placing(opened).placed(notes)
    here = {note.id for note in placed}
    stated = [(note, _PLACED if note.id in here else _REVIEW) for note in notes]
    if arguments.json:
        pack = {"format": FORMAT, "id": opened.pack.id, "title": opened.pack.title}
        write_json({**pack, "notes": [_json(note, of_note) for note, of_note in stated]})
    elif notes:
        write("\n\n".join(_text(note, of_note, context) for note, of_note in stated))
    else:
        write(context.say("no_notes"))
    return DONE


ADD = Command("notes add", ("address",), _add_options, _add)
LIST = Command("notes list", (), _list_options, _list)


def _content(arguments: argparse.Namespace) -> Content:
    stance = arguments.stance
    if stance is not None:
        choice(stance, "--stance", list(Stance))
    marks = [choice(mark, "--mark", list(Mark)) for mark in dict.fromkeys(arguments.mark)]
    text = letters(arguments.text, "--text")
    if not (text or stance or marks):
        raise UserError("cli.empty_note")
    return Content(
        text,
        Stance(stance) if stance is not None else None,
        tuple(MarkState(Mark(mark)) for mark in marks),
    )


def _place(note: Note) -> str:
    return " · ".join(note.anchor.names)


def _text(note: Note, state: str, context: Context) -> str:
    content = note.content
    said = [str(content.stance)] if content.stance else []
    said += [f"✓ {state.mark}" if state.done else str(state.mark) for state in content.marks]
    place = f"{note.anchor.address}  {_place(note)}"
    if state == _REVIEW:
        place = context.say("note_review", place=place)
    lines = [place, _quote(note), ", ".join(said), content.text]
    return "\n".join(line for line in lines if line)


def _quote(note: Note) -> str:
    """Return the words that the note was made to, cut where they are many."""
    words = " ".join(note.anchor.quote.exact.split())
    if len(words) > _QUOTE_LENGTH:
        words = words[:_QUOTE_LENGTH].rsplit(" ", 1)[0] + " \u2026"
    return f"\u00bb{words}\u00ab" if words else ""


def _json(note: Note, state: str) -> dict[str, object]:
    anchor, content = note.anchor, note.content
    return {
        "id": note.id,
        "address": anchor.address,
        "edition": anchor.edition,
        "state": state,
        "names": list(anchor.names),
        "quote": anchor.quote.exact,
        "text": content.text,
        "stance": content.stance,
        "marks": [{"mark": state.mark, "done": state.done} for state in content.marks],
        "created": note.created,
        "changed": note.changed,
    }

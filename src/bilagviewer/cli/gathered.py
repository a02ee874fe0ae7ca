# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag show --things` and `--dates`: what is told in several bilag, gathered."""

from __future__ import annotations

from bilagviewer.cli.json_runs import Json
from bilagviewer.cli.json_tables import value_json
from bilagviewer.danish.fold import fold_text
from bilagviewer.errors import UserError
from bilagviewer.library.gathered import Field, KnownDate, Thing, gather
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.tables import Column
from bilagviewer.tables.values import cell_value


def things(opened: OpenPack, word: str) -> tuple[Thing, ...]:
    """Return the things of the pack, which `word` must name. Raises `UserError("cli.choice")`."""
    own = opened.pack.words.thing
    asked = fold_text(word)
    if own is not None and asked not in (fold_text(own.one), fold_text(own.many)):
        choices = f"{own.one}, {own.many}"
        raise UserError("cli.choice", option="--things", text=word, choices=choices)
    return gather(opened).things


def things_json(found: tuple[Thing, ...]) -> list[Json]:
    """Return the things as `docs/bilag-json.md` describes them."""
    return [
        {
            "name": thing.name,
            "names": list(thing.names),
            "fields": [_field_json(field) for field in thing.fields],
            "places": [
                {"address": str(one.address), "where": one.where.value, "name": one.name}
                for one in thing.places
            ],
        }
        for thing in found
    ]


def things_text(found: tuple[Thing, ...]) -> str:
    """Return each thing with the addresses where it is named."""
    lines = []
    for thing in found:
        lines.append(thing.name)
        lines += [f"  {one.address}" for one in thing.places]
    return "\n".join(lines)


def dates(opened: OpenPack) -> tuple[KnownDate, ...]:
    """Return the events and deadlines of the pack, the earliest first."""
    return gather(opened).dates


def dates_json(found: tuple[KnownDate, ...]) -> list[Json]:
    """Return the dates as `docs/bilag-json.md` describes them."""
    return [
        {
            "date": one.date,
            "time": one.time,
            "end": one.end,
            "type": one.kind.value,
            "sentence": one.sentence,
            "address": str(one.address),
        }
        for one in found
    ]


def dates_text(found: tuple[KnownDate, ...]) -> str:
    """Return a line for each date: day, time, address and sentence, apart by tabs."""
    rows = ((one.date, one.time or "", str(one.address), one.sentence) for one in found)
    return "\n".join("\t".join(row) for row in rows)


def _field_json(field: Field) -> Json:
    value = cell_value(field.text, Column(field.title, field.kind, field.unit))
    return {
        "title": field.title,
        "text": field.text,
        "kind": field.kind.value,
        "value": value_json(value, field.kind),
        "mark": field.mark,
        "underlined": field.underlined,
        "address": str(field.address),
    }

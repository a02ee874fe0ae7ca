# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Put a late paper into a meeting that is there already, where its punkter have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from pathlib import PurePosixPath
from typing import TypeVar

from bilagviewer.danish.fold import fold_text
from bilagviewer.importers.draft import ListedBilag, Punkt
from bilagviewer.importers.report import Report, placed_in
from bilagviewer.library.reducing import rewritten
from bilagviewer.model.blocks import Figure, Source
from bilagviewer.model.outline import is_only_named, outline
from bilagviewer.model.pack import Bilag, Document, Pack, Section

T = TypeVar("T")


def punkter(pack: Pack) -> list[Punkt]:
    """Return the punkter of a pack with the bilag that are still only named, as a draft has them.

    A bilag that is there already is no place for another file.
    """
    keys = count(1)
    entries = [entry for entry in outline(pack) if entry.bilag is None]
    return [
        Punkt(next(keys), one.number, one.title, bilag=tuple(_listed(one, keys)))
        for one in (entry.section for entry in entries)
        if not one.unplaced
    ]


def added(document: Document, new: Document, names: tuple[str, str]) -> Document:
    """Return `document` with the bilag of `new` in it; no address in it changes.

    `names` are the files that the one and the other were made from where that was one file each.
    """
    old = replace(document, bodies=_from_file(document.bodies, names[0]))
    new = _apart(replace(new, bodies=_from_file(new.bodies, names[1])), old)
    sections = list(old.pack.sections)
    for section in _flat(new.pack.sections):
        sections = _with(sections, section)
    pack = replace(old.pack, sections=tuple(sections))
    return Document(pack, {**old.bodies, **new.bodies}, {**old.files, **new.files})


def both_reports(before: Report, after: Report, name: str) -> Report:
    """Return two reports as one; `name` is the file of the first where it was one."""
    is_one = len(before.files) == 1
    entries = placed_in(before.entries, name) if is_one else before.entries
    added_entries = after.entries
    if len(after.files) == 1:
        added_entries = placed_in(added_entries, after.files[0].name)
    return Report((*entries, *added_entries), (*before.files, *after.files))


def _listed(section: Section, keys: Iterator[int]) -> Iterator[ListedBilag]:
    for bilag in section.bilag:
        if is_only_named(bilag):
            yield ListedBilag(next(keys), bilag.number, bilag.title)


def _from_file(bodies: Mapping[str, T], name: str) -> dict[str, T]:
    """Return texts that say which file they are from, where they did not."""

    def change(value: object) -> object:
        unnamed = isinstance(value, Source) and not value.file
        return replace(value, file=name) if unnamed and isinstance(value, Source) else value

    return {member: rewritten(body, change) for member, body in bodies.items()}


def _apart(new: Document, old: Document) -> Document:
    """Return `new` with names for its members that `old` does not have."""
    taken = {*old.bodies, *old.files}
    names: dict[str, str] = {}
    for name in (*new.bodies, *new.files):
        path = PurePosixPath(name)
        several = (str(path.with_stem(f"{path.stem}_{n}")) for n in count(2))
        names[name] = name if name not in taken else next(n for n in several if n not in taken)
        taken.add(names[name])

    def change(value: object) -> object:
        if isinstance(value, Figure):
            return replace(value, file=names.get(value.file, value.file))
        if isinstance(value, Bilag):
            file = names.get(value.file, value.file)
            return replace(value, text=names.get(value.text, value.text), file=file)
        if isinstance(value, Section):
            return replace(value, text=names.get(value.text, value.text))
        return value

    bodies = {names[name]: rewritten(body, change) for name, body in new.bodies.items()}
    files = {names[name]: data for name, data in new.files.items()}
    return Document(rewritten(new.pack, change), bodies, files)


def _flat(sections: Sequence[Section]) -> Iterator[Section]:
    for section in sections:
        yield replace(section, sections=())
        yield from _flat(section.sections)


def _with(sections: Sequence[Section], new: Section) -> list[Section]:
    """Return punkter with the bilag of `new` under the one that it means, else with it last."""
    found, is_in = _put(sections, new)
    return found if is_in else [*sections, new]


def _put(sections: Sequence[Section], new: Section) -> tuple[list[Section], bool]:
    done: list[Section] = []
    is_in = False
    for section in sections:
        one = section
        if not is_in and _is_same(section, new):
            one, is_in = _filled(section, new), True
        elif not is_in:
            below, is_in = _put(section.sections, new)
            one = replace(section, sections=tuple(below)) if is_in else section
        done.append(one)
    return done, is_in


def _is_same(section: Section, new: Section) -> bool:
    if section.unplaced or new.unplaced:
        return section.unplaced and new.unplaced
    if section.number != new.number:
        return False
    return bool(new.number) or _key(section.title) == _key(new.title)


def _filled(section: Section, new: Section) -> Section:
    bilag = list(section.bilag)
    for one in new.bilag:
        at = next((n for n, named in enumerate(bilag) if _is_meant(named, one)), None)
        if at is None:
            clashes = any(one.number == other.number for other in bilag)
            bilag.append(replace(one, number="") if clashes else one)
        else:
            held = replace(bilag[at], text=one.text, file=one.file, to_follow=False)
            bilag[at] = replace(held, date=one.date or held.date)
    return replace(section, bilag=tuple(bilag))


def _is_meant(named: Bilag, one: Bilag) -> bool:
    if not is_only_named(named):
        return False
    same_title = _key(named.title) == _key(one.title)
    return same_title or bool(one.number and one.number == named.number)


def _key(title: str) -> str:
    return " ".join(fold_text(title).split())

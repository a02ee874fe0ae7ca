# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Check what an importer made before it is written, and reduce what the check would refuse.

The reader always gets her paper: a bad link becomes its words, a text that is refused its plain
words, and what cannot be had even so a title, with the original beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Did, Imported, Log, Report
from bilagviewer.library import reducing
from bilagviewer.model.blocks import Body, Source
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Document, Pack, PackId, Section
from bilagviewer.packfile import manifest_write, names
from bilagviewer.packfile.checks import Problem, check_members
from bilagviewer.packfile.problems import from_error
from bilagviewer.packfile.writer import members
from bilagviewer.work import Work, uncollected

_LINKS = frozenset({"link_kind", "link_nowhere"})
_LETTERS = frozenset({"control", "marks"})
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Sound:
    """A pack without faults, and what it is written as."""

    imported: Imported
    members: Mapping[str, bytes]
    texts: Mapping[str, Body]
    """Every text as a reader of the members gets it."""


@uncollected()
def sound(imported: Imported, work: Work | None = None) -> Sound:
    """Return `imported` as a pack that the check finds no fault in, and what was reduced.

    Raises as `Work.check`.
    """
    work = work or Work()
    reduced = _Reduced(imported.document)
    for _ in range(_ROUNDS):
        found, faults, texts = _look(reduced.document, work)
        if not faults:
            break
        reduced.reduce(faults)
    else:
        reduced.give_up()
        found, _, texts = _look(reduced.document, work)
    report = imported.report
    told = Report((*report.entries, *reduced.log.entries), report.files)
    return Sound(Imported(reduced.document, told), found, texts)


def renamed(checked: Sound, pack_id: PackId) -> Sound:
    """Return the same pack as that of another meeting."""
    imported = checked.imported
    pack = replace(imported.document.pack, id=pack_id)
    manifest = manifest_write.write(pack).encode()
    document = replace(imported.document, pack=pack)
    found = {**checked.members, names.MANIFEST: manifest}
    return Sound(replace(imported, document=document), found, checked.texts)


def _look(
    document: Document, work: Work
) -> tuple[dict[str, bytes], list[Problem], Mapping[str, Body]]:
    """Return the members of a pack, its faults without the hints, and its texts."""
    found: dict[str, bytes] = {}
    try:
        for name, data in members(document, work.check):
            found[name] = data
            work.check()
    except UserError as error:
        if not error.kind.startswith("pack."):
            raise
        return {}, [from_error(error, names.MANIFEST)], {}
    problems, texts = check_members(found, work.check)
    return found, [one for one in problems if not one.hint], texts


class _Reduced:
    """A document, a step poorer with each round that finds faults in it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.log = Log()
        self._tried: dict[str, int] = defaultdict(int)
        """Member → how many steps were taken with it."""

    def reduce(self, faults: Sequence[Problem]) -> None:
        """Take the next step with everything that has a fault."""
        by_member: dict[str, list[Problem]] = defaultdict(list)
        for fault in faults:
            by_member[fault.file].append(fault)
        for member, own in by_member.items():
            if member in self.document.bodies:
                self._text(member, own)
            elif member in self.document.files and member != self.document.pack.original:
                self._picture(member)
            else:
                self._manifest()

    def give_up(self) -> None:
        """Leave the title alone, and the originals."""
        document = self.document
        kept = {n: data for n, data in document.files.items() if n.startswith("original/")}
        pack = reducing.titles_alone(reducing.clean(document.pack))
        self.document = Document(pack, {}, kept)
        self.log.note(Did.LEFT, "only_original", None, document.pack.title)

    def _text(self, member: str, faults: Sequence[Problem]) -> None:
        body = self.document.bodies[member]
        kinds = {fault.kind for fault in faults}
        missing = {str(f.values["name"]) for f in faults if f.kind == "picture_missing"}
        if not self._tried[member] and kinds <= _LINKS | _LETTERS | {"picture_missing"}:
            bad = {str(fault.values["link"]) for fault in faults if fault.kind in _LINKS}
            for words in reducing.links(body, bad):
                self.log.note(Did.REMOVED, "bad_link", None, words)
            body = reducing.without_links(body, bad)
            body = reducing.without_pictures(body, missing)
            self._put(member, reducing.clean(body) if kinds & _LETTERS else body)
        elif self._tried[member] < 2:
            self._tell(member, "plain_words")
            self._put(member, reducing.plain_words(body))
            self._tried[member] = 1
        else:
            self._tell(member, "title_only")
            self._drop(member)
        self._tried[member] += 1

    def _put(self, member: str, body: Body) -> None:
        bodies = {**self.document.bodies, member: body}
        self.document = replace(self.document, bodies=bodies)

    def _tell(self, member: str, reason: str) -> None:
        """Tell of a text by the title of its bilag or punkt, and by its file."""
        for entry in outline(self.document.pack):
            if entry.text == member:
                owner = entry.section if entry.bilag is None else entry.bilag
                self.log.note(Did.LEFT, reason, _place(self.document.bodies[member]), owner.title)

    def _drop(self, member: str) -> None:
        bodies = {name: body for name, body in self.document.bodies.items() if name != member}
        sections = tuple(_without(section, member) for section in self.document.pack.sections)
        pack = replace(self.document.pack, sections=sections)
        self.document = replace(self.document, pack=pack, bodies=bodies)

    def _picture(self, member: str) -> None:
        document = self.document
        bodies = {n: reducing.without_pictures(b, {member}) for n, b in document.bodies.items()}
        files = {name: data for name, data in document.files.items() if name != member}
        self.document = replace(document, bodies=bodies, files=files)
        self.log.note(Did.LEFT, "bad_picture", None, member)

    def _manifest(self) -> None:
        document, tried = self.document, self._tried[names.MANIFEST]
        self._tried[names.MANIFEST] += 1
        known = {*document.bodies, *document.files}
        if tried:
            self.give_up()
            return
        self.log.note(Did.LEFT, "outline_reduced", None, "")
        pack = reducing.mended(document.pack, known)
        named = {entry.text for entry in outline(pack)}
        bodies = {name: body for name, body in document.bodies.items() if name in named}
        self.document = replace(document, pack=_shallow(pack), bodies=bodies)


def _place(body: Body) -> Source | None:
    return next((block.source for block in body.blocks if block.source is not None), None)


def _without(section: Section, member: str) -> Section:
    """Return a punkt without a text."""
    return replace(
        section,
        text="" if section.text == member else section.text,
        bilag=tuple(_bilag_without(one, member) for one in section.bilag),
        sections=tuple(_without(one, member) for one in section.sections),
    )


def _bilag_without(bilag: Bilag, member: str) -> Bilag:
    inside = tuple(_bilag_without(one, member) for one in bilag.bilag)
    return replace(bilag, text="" if bilag.text == member else bilag.text, bilag=inside)


def _shallow(pack: Pack) -> Pack:
    """Return a pack whose punkter stand in one row: deeper than some levels none is read."""
    flat: list[Section] = []

    def walk(sections: Sequence[Section]) -> None:
        for section in sections:
            flat.append(replace(section, sections=()))
            walk(section.sections)

    walk(pack.sections)
    return replace(pack, sections=tuple(flat))

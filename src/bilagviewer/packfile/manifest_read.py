# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From the manifest's nodes to a `Pack`, entry by entry, so that every problem is found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

import msgspec

from bilagviewer.errors import UserError
from bilagviewer.model.pack import (
    Bilag,
    Edition,
    Extra,
    NameGroup,
    Pack,
    PackId,
    PlainValue,
    Section,
    StatedPlace,
    Word,
    Words,
)
from bilagviewer.packfile import manifest_types as keys
from bilagviewer.packfile import names, yaml_events
from bilagviewer.packfile.plain_values import Items, Pairs
from bilagviewer.packfile.problems import Problems
from bilagviewer.packfile.yaml_events import Mapping, Node, Scalar, Sequence

FORMAT = "bilag/1"
_FORMAT = re.compile(r"bilag/([1-9][0-9]{0,5})")
_WRONG = {
    **{int: "not_number", float: "not_number"},
    **{date: "not_date", bool: "not_flag", str: "not_time"},
}
"""What is said of a value that cannot be read; of texts only a time has a form."""
_MEMBERS = frozenset({"text", "file", "original"})


@dataclass(frozen=True, slots=True)
class Manifest:
    """A pack, and where in the manifest each part of it stands."""

    pack: Pack
    lines: dict[str, int] = field(default_factory=dict)
    """Path ("sections.0.bilag.1.page") → line."""


def read(text: str, problems: Problems, file: str = names.MANIFEST) -> Manifest:
    """Read a manifest; what is wrong with single keys is added to `problems`.

    Raises `UserError` where nothing can be read: no YAML, no or another format.
    """
    root = yaml_events.parse(text, file, problems)
    if not isinstance(root, Mapping):
        raise UserError("pack.not_a_manifest", file=file)
    _check_format(root, file)
    return _Reader(problems, file).manifest(root)


def _check_format(root: Mapping, file: str) -> None:
    if "format" not in root.pairs:
        raise UserError("pack.not_a_manifest", file=file)
    line, node = root.pairs["format"]
    said = node.text if isinstance(node, Scalar) else ""
    version = _FORMAT.fullmatch(said)
    if version is None:
        raise UserError("pack.format", file=file, line=line, format=names.shown(said))
    if int(version[1]) > 1:
        raise UserError("pack.newer", file=file, line=line, format=said)


class _Reader:
    def __init__(self, problems: Problems, file: str) -> None:
        self._problems = problems
        self._file = file
        self._lines: dict[str, int] = {}

    def manifest(self, root: Mapping) -> Manifest:
        node = Mapping(root.line, {k: v for k, v in root.pairs.items() if k != "format"})
        values, rest = self._keys(node, keys.PackKeys, "")
        if not values.get("id"):
            self._problems.add(self._file, root.line, "no_id")
        values["id"] = PackId(values.get("id", ""))
        for key, read_it in (("edition", self._edition), ("words", self._words)):
            if key in rest.pairs:
                line, value = rest.pairs.pop(key)
                self._lines[key] = line
                values[key] = read_it(value, key)
        values["sections"] = self._list(rest, "sections", self._section, "")
        values["names"] = self._list(rest, "names", self._names, "")
        values["places"] = self._list(rest, "places", self._place, "")
        values["thing_columns"] = self._list(rest, "thing_columns", self._text, "")
        return Manifest(Pack(**values, extra=self._extra(rest, "")), self._lines)

    def _section(self, node: Node, path: str) -> Section | None:
        values, rest = self._entry(node, keys.SectionKeys, path)
        values["bilag"] = self._list(rest, "bilag", self._bilag, path)
        values["sections"] = self._list(rest, "sections", self._section, path)
        values["cases"] = self._list(rest, "cases", self._text, path)
        return Section(**{"number": "", "title": "", **values}, extra=self._extra(rest, path))

    def _bilag(self, node: Node, path: str) -> Bilag | None:
        values, rest = self._entry(node, keys.BilagKeys, path)
        values["bilag"] = self._list(rest, "bilag", self._bilag, path)
        return Bilag(**{"number": "", "title": "", **values}, extra=self._extra(rest, path))

    def _edition(self, node: Node, path: str) -> Edition:
        if isinstance(node, Scalar):
            node = Mapping(node.line, {"number": (node.line, node)})
        values, rest = self._entry(node, keys.EditionKeys, path)
        return Edition(**values, extra=self._extra(rest, path))

    def _words(self, node: Node, path: str) -> Words:
        rest = self._mapping(node, path)
        values = {}
        for key in ("statement", "thing"):
            if key in rest.pairs:
                values[key] = self._word(rest.pairs.pop(key)[1], f"{path}.{key}")
        return Words(**values, extra=self._extra(rest, path))

    def _word(self, node: Node, path: str) -> Word:
        values, rest = self._entry(node, keys.WordKeys, path)
        return Word(**{"one": "", "many": "", **values}, extra=self._extra(rest, path))

    def _names(self, node: Node, path: str) -> NameGroup:
        if isinstance(node, Sequence):
            node = Mapping(node.line, {"names": (node.line, node)})
        _, rest = self._entry(node, keys.NameKeys, path)
        found = self._list(rest, "names", self._text, path)
        return NameGroup(found, extra=self._extra(rest, path))

    def _place(self, node: Node, path: str) -> StatedPlace | None:
        values, rest = self._entry(node, keys.PlaceKeys, path)
        extra = self._extra(rest, path)
        if not {"name", "latitude", "longitude"} <= {key for key in values if values[key] != ""}:
            self._problems.add(self._file, node.line, "place_half")
            return None
        return StatedPlace(**values, extra=extra)

    def _text(self, node: Node, path: str) -> str | None:
        if isinstance(node, Scalar):
            return node.text
        self._problems.add(self._file, node.line, "not_text", key=_key(path))
        return None

    def _list(self, rest: Mapping, key: str, read_it: Any, path: str) -> tuple[Any, ...]:
        if key not in rest.pairs:
            return ()
        line, node = rest.pairs.pop(key)
        here = f"{path}.{key}".lstrip(".")
        self._lines[here] = line
        if isinstance(node, Scalar) and not node.text:
            return ()
        if not isinstance(node, Sequence):
            self._problems.add(self._file, line, "not_list", key=key)
            return ()
        found = [read_it(item, f"{here}.{n}") for n, item in enumerate(node.items)]
        return tuple(one for one in found if one is not None)

    def _entry(self, node: Node, kind: type[Any], path: str) -> tuple[dict[str, Any], Mapping]:
        self._lines[path] = node.line
        return self._keys(self._mapping(node, path), kind, path)

    def _mapping(self, node: Node, path: str) -> Mapping:
        if isinstance(node, Mapping):
            return Mapping(node.line, dict(node.pairs))
        self._problems.add(self._file, node.line, "not_mapping", key=_key(path))
        return Mapping(node.line)

    def _keys(self, node: Mapping, kind: type[Any], path: str) -> tuple[dict[str, Any], Mapping]:
        """Convert the keys that `kind` knows; return them and what is left."""
        values: dict[str, Any] = {}
        left = dict(node.pairs)
        for known in keys.FIELDS[kind]:
            if known.name in left:
                line, value = left.pop(known.name)
                self._lines[f"{path}.{known.name}".lstrip(".")] = line
                self._convert(known.name, known.type, line, value, values)
        return values, Mapping(node.line, left)

    def _convert(
        self, name: str, kind: Any, line: int, value: Node, values: dict[str, Any]
    ) -> None:
        base = _base(kind)
        if not isinstance(value, Scalar):
            self._problems.add(self._file, line, "not_text", key=name)
            return
        if kind is not keys.Text and not value.text:
            return
        try:
            found = msgspec.convert(value.text, kind, strict=False)
        except msgspec.ValidationError:
            said = names.shown(value.text)
            self._problems.add(self._file, line, _WRONG[base], key=name, text=said)
            return
        if name in _MEMBERS and found and not names.is_good(found):
            self._problems.add(self._file, line, "bad_member", key=name, name=names.shown(found))
            return
        values[name] = found.isoformat() if isinstance(found, date) else found

    def _extra(self, rest: Mapping, path: str) -> Extra:
        for key, (line, _) in rest.pairs.items():
            self._lines[f"{path}.{key}".lstrip(".")] = line
            self._problems.add(self._file, line, "unknown_key", hint=True, key=names.shown(key))
        return tuple((key, _plain(node)) for key, (_, node) in rest.pairs.items())


def _plain(node: Node) -> PlainValue:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return Items(_plain(item) for item in node.items)
    return Pairs((key, _plain(value)) for key, (_, value) in node.pairs.items())


def _base(kind: Any) -> type[Any]:
    """Return the plain type inside an annotated or optional one."""
    while get_args(kind):
        kind = get_args(kind)[0]
    return kind  # type: ignore[no-any-return] # a type alias is a type in the end


def _key(path: str) -> str:
    parts = [part for part in path.split(".") if not part.isdigit()]
    return parts[-1] if parts else path

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read YAML from the parser's events into nodes that are strings, lists and mappings only."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bilagviewer.errors import UserError
from bilagviewer.packfile import limits, text_limits
from bilagviewer.packfile.problems import Problems

# The one written in C is twenty times as fast, and not built everywhere.
_PARSER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(slots=True)
class Scalar:
    """A string, whatever it looks like."""

    text: str
    line: int


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    line: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and nodes in the file's order, each key with its line."""

    line: int
    pairs: dict[str, tuple[int, Node]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def parse(
    text: str, file: str, problems: Problems, *, now: Callable[[], float] = time.monotonic
) -> Node:
    """Read one document; every scalar stays a string.

    Doubled keys are added to `problems`. Raises `UserError("pack.yaml_…")` for all that
    is more than a plain tree: anchors, aliases, tags, merge keys, a second document, and
    for what is over the limits.
    """
    builder = _Builder(file, problems)
    deadline = now() + limits.YAML_SECONDS
    try:
        for count, event in enumerate(_events(text), 1):
            if count > limits.YAML_EVENTS or (count % 1000 == 0 and now() > deadline):
                raise UserError("pack.yaml_too_much", file=file, line=event.start_mark.line + 1)
            builder.take(event)
    except yaml.YAMLError as error:
        raise _syntax(error, file, text) from None
    if builder.root is None:
        raise UserError("pack.yaml_empty", file=file)
    return builder.root


def _events(text: str) -> Iterator[Any]:
    loader = _PARSER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Builder:
    """Put events together into a tree, with a stack of its own."""

    def __init__(self, file: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self._open: list[tuple[Sequence | Mapping, Scalar | None]] = []
        self._documents = 0
        self.root: Node | None = None

    def take(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if getattr(event, "anchor", None) is not None:
            raise UserError("pack.yaml_anchor", file=self._file, line=line)
        if getattr(event, "tag", None) is not None:
            raise UserError("pack.yaml_tag", file=self._file, line=line)
        if isinstance(event, yaml.DocumentStartEvent):
            self._start(event, line)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._push(Sequence(line), line)
        elif isinstance(event, yaml.MappingStartEvent):
            self._push(Mapping(line), line)
        elif isinstance(event, yaml.CollectionEndEvent):
            node, _ = self._open.pop()
            self._place(node, line)

    def _start(self, event: Any, line: int) -> None:
        self._documents += 1
        if self._documents > 1 or event.version or event.tags:
            raise UserError("pack.yaml_documents", file=self._file, line=line)

    def _scalar(self, event: Any, line: int) -> None:
        if event.value == "<<" and not event.style and self._wants_key():
            raise UserError("pack.yaml_merge", file=self._file, line=line)
        # Only in double quotes can an escape bring in what the file itself does not show.
        if event.style == '"':
            text_limits.check(event.value, self._file, line)
        self._place(Scalar(unicodedata.normalize("NFC", event.value), line), line)

    def _push(self, node: Sequence | Mapping, line: int) -> None:
        if self._wants_key():
            raise UserError("pack.yaml_key", file=self._file, line=line)
        if len(self._open) >= limits.YAML_DEPTH:
            raise UserError("pack.yaml_deep", file=self._file, line=line)
        self._open.append((node, None))

    def _wants_key(self) -> bool:
        return (
            bool(self._open)
            and isinstance(self._open[-1][0], Mapping)
            and self._open[-1][1] is None
        )

    def _place(self, node: Node, line: int) -> None:
        if not self._open:
            self.root = node
            return
        parent, key = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif key is None:
            self._key(parent, node, line)
        else:
            self._open[-1] = (parent, None)
            parent.pairs.setdefault(key.text, (key.line, node))

    def _key(self, parent: Mapping, node: Node, line: int) -> None:
        if not isinstance(node, Scalar) or len(node.text) > limits.KEY_LENGTH:
            raise UserError("pack.yaml_key", file=self._file, line=line)
        if node.text in parent.pairs:
            first = parent.pairs[node.text][0]
            self._problems.add(self._file, line, "yaml_twice", key=node.text, first=first)
        self._open[-1] = (parent, node)


def _syntax(error: yaml.YAMLError, file: str, text: str) -> UserError:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark is not None else 1
    column = mark.column + 1 if mark is not None else 1
    said = str(getattr(error, "problem", None) or "")
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    if "mapping values are not allowed" in said:
        return UserError("pack.yaml_colon", file=file, line=line)
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return UserError("pack.yaml_tab", file=file, line=line)
    return UserError("pack.yaml_syntax", file=file, line=line, column=column)

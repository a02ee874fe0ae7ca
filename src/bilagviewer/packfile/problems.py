# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One thing that is wrong in a pack, with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bilagviewer.errors import UserError


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place; its sentence is `messages.text("pack." + kind, …)`."""

    file: str
    """The member it stands in ("pack.yaml", "2.4-1.md")."""
    line: int | None
    kind: str
    values: Mapping[str, object] = field(default_factory=dict)
    """What stands in the sentence, `file` and `line` among it."""
    hint: bool = False
    """Whether the pack is in order all the same."""

    @property
    def error(self) -> UserError:
        """Return this as the failure it is to one who only wants to read."""
        return UserError(f"pack.{self.kind}", **self.values)


def problem(
    file: str, line: int | None, kind: str, /, *, hint: bool = False, **values: object
) -> Problem:
    """Make a `Problem` whose sentence knows its own place."""
    return Problem(file, line, kind, {"file": file, "line": line, **values}, hint)


def from_error(error: UserError, file: str) -> Problem:
    """Return a failure met while reading as a problem of `file`, or of the file it names."""
    line = error.values.get("line")
    named = str(error.values.get("file", file))
    kind = error.kind.removeprefix("pack.")
    return Problem(named, line if isinstance(line, int) else None, kind, error.values)


class Problems:
    """The problems found so far in one pack."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(
        self, file: str, line: int | None, kind: str, /, *, hint: bool = False, **values: object
    ) -> None:
        """Keep one problem."""
        self.found.append(problem(file, line, kind, hint=hint, **values))

    def raise_first(self) -> None:
        """Raise the first problem that is more than a hint, as a `UserError`."""
        for one in self.found:
            if not one.hint:
                raise one.error

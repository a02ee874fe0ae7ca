# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What every command is handed, and what several of them do."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from bilagviewer import messages
from bilagviewer.errors import UserError
from bilagviewer.library.library import Library
from bilagviewer.library.packs import OpenPack

DONE = 0
PROBLEMS = 1
FAILED = 2


@dataclass(frozen=True, slots=True)
class Context:
    """The library of this profile, and the reader's language."""

    library: Library
    language: str

    def say(self, name: str, **values: object) -> str:
        """Return the text `name` of the command line in the reader's language."""
        return messages.text(f"cli.{name}", self.language, **values)

    def pack(self, path: str | None) -> OpenPack:
        """Open the pack at `path`; without one the pack opened last, else the bundled one."""
        packs = self.library.packs
        if path is not None:
            return packs.open(Path(path))
        return packs.last() or packs.bundled()

    def warn(self, problem: UserError) -> None:
        """Say on stderr what is wrong, though what was asked for could be done."""
        sys.stderr.write(messages.sentence(problem, self.language) + "\n")


def write(text: str) -> None:
    """Write a line, or several, to the reader."""
    sys.stdout.write(text + "\n")


def write_json(value: object) -> None:
    """Write one JSON value, the same value always as the same bytes."""
    write(json.dumps(value, ensure_ascii=False, indent=2))

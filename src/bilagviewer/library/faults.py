# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A fault of the program's own: what may be told of it, and the log that remembers it.

What an exception says is left out everywhere: it quotes papers, notes and the names of files.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import bilagviewer
from bilagviewer.errors import UserError

_ROOT = Path(bilagviewer.__file__).resolve().parents[1]
_MOST_CAUSES = 6
_MOST_FRAMES = 40
_QT_PLACE = re.compile(r"[A-Z]\w*::~?\w+")
_DIRECTORY = 0o700
_ONLY_OWNER = 0o600


@dataclass(frozen=True, slots=True)
class Frame:
    """One place that the program had come to."""

    module: str
    """The file below the program, a library or Python: "bilagviewer/ui/session.py"."""
    function: str
    line: int


@dataclass(frozen=True, slots=True)
class Cause:
    """An exception without its words."""

    kind: str
    """The exception's class, and the kind of a `UserError`: "KeyError", "UserError pack.broken"."""
    frames: tuple[Frame, ...]
    """The outermost first."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that failed in the program and not in the world."""

    where: str
    """The road it came by: "window", "thread", "task", "qt", "command"."""
    causes: tuple[Cause, ...]
    """The exception that was met first, and those that led to it."""


class FaultLog:
    """A small file of reports in the profile; a full one gives way to a new one."""

    NAME = "faults.log"
    EARLIER = "faults.old.log"
    MOST = 200_000
    """Bytes of one file; there are at most two."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / self.NAME
        self._earlier = folder / self.EARLIER

    def write(self, text: str) -> bool:
        """Put a report at the end; return False where the profile cannot be written."""
        data = text.encode(errors="replace")[: self.MOST]
        try:
            self.path.parent.mkdir(mode=_DIRECTORY, parents=True, exist_ok=True)
            self._make_room(len(data))
            handle = os.open(self.path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, _ONLY_OWNER)
            with os.fdopen(handle, "ab") as file:
                file.write(data)
        except OSError:
            return False
        return True

    def _make_room(self, more: int) -> None:
        with suppress(FileNotFoundError):
            if self.path.stat().st_size + more > self.MOST:
                self.path.replace(self._earlier)


def fault_of(error: BaseException, where: str) -> Fault:
    """Return what may be told of an exception and of those that led to it."""
    return Fault(where, tuple(Cause(_kind(one), _frames(one)) for one in _chain(error)))


def fault_of_qt(level: str, text: str) -> Fault:
    """Return what may be told of a message of Qt's: its level, and the function it names."""
    place = _QT_PLACE.match(text)
    return Fault("qt", (Cause(f"{level} {place[0]}" if place else level, ()),))


def report(fault: Fault, versions: str, moment: str, count: int = 1) -> str:
    """Return a report that can be shown to anybody.

    `versions` is what `versions` returns, `moment` an ISO time, `count` how often it happened.
    """
    lines = [f"Bilagviewer {bilagviewer.__version__}", versions, moment]
    lines.append(f"{fault.where} × {count}" if count > 1 else fault.where)
    for place, cause in enumerate(fault.causes):
        lines.append(cause.kind if not place else f"← {cause.kind}")
        lines += [f"  {one.module}:{one.line} {one.function}" for one in cause.frames]
    return "\n".join(lines) + "\n\n"


def versions(*further: str) -> str:
    """Return the names and numbers of system, Python and whatever else is named."""
    import platform  # noqa: PLC0415 - slow, and hardly ever wanted

    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return " · ".join([system, f"Python {platform.python_version()}", *further])


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and what led to it, the nearest first."""
    one: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if one is None:
            return
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _kind(error: BaseException) -> str:
    name = type(error).__qualname__
    return f"{name} {error.kind}" if isinstance(error, UserError) else name


def _frames(error: BaseException) -> tuple[Frame, ...]:
    found = list(_walk(error.__traceback__))
    if len(found) > _MOST_FRAMES:
        # The outermost say how it began, the innermost where it failed.
        found = found[: _MOST_FRAMES // 4] + found[-_MOST_FRAMES * 3 // 4 :]
    return tuple(found)


def _walk(trace: TracebackType | None) -> Iterator[Frame]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield Frame(_module(code.co_filename), code.co_qualname, trace.tb_lineno)
        trace = trace.tb_next


def _module(file: str) -> str:
    """Return a source file's path below the program or where Python finds modules, else "?"."""
    path = Path(file)
    if not path.is_absolute():
        # A packaged program has such names; so has code that was typed in.
        return path.as_posix() if path.parts[:1] == ("bilagviewer",) else "?"
    folders = [_ROOT, *sorted((Path(one) for one in sys.path if one), key=_depth, reverse=True)]
    for folder in folders:
        if path.is_relative_to(folder):
            below = path.relative_to(folder).as_posix()
            return below if not below.startswith("..") else "?"
    return "?"


def _depth(path: Path) -> int:
    return len(path.parts)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A process and its children: how much memory is theirs, and how to end them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def tree(pid: int, proc: Path = PROC) -> list[int]:
    """Return `pid` and every process that descends from it."""
    children: dict[int, list[int]] = {}
    for child, parent in _parents(proc):
        children.setdefault(parent, []).append(child)
    found = [pid]
    for process in found:
        found += children.get(process, [])
    return found


def proportional_kib(pid: int, proc: Path = PROC) -> int:
    """Return the proportional set size of `pid` and its descendants, in KiB."""
    total = 0
    for process in tree(pid, proc):
        with suppress(OSError):
            rollup = (proc / str(process) / "smaps_rollup").read_text("ascii")
            total += sum(int(size) for size in re.findall(r"^Pss:\s+(\d+) kB", rollup, re.M))
    return total


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that leads a session of its own, and all in that session."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _parents(proc: Path) -> Iterator[tuple[int, int]]:
    for folder in proc.glob("[0-9]*"):
        with suppress(OSError):
            # The name in parentheses may hold anything, spaces and parentheses too.
            fields = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            yield int(folder.name), int(fields[1])

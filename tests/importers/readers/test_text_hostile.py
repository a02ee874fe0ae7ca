# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Texts made to be slow are read in time and room, or refused in a sentence."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.readers import text
from bilagviewer.messages import sentence
from bilagviewer.work import Stopped, Work
from reading_sheets import budgeted

SIZE = 8 * 1024 * 1024 - 10
MEGABYTES, SECONDS = 1024, 10


def _filled(part: str) -> str:
    return (part * (SIZE // len(part) + 1))[:SIZE]


REFUSED = {
    part: _filled(part) for part in ("a\r", "-\n", "*_", "######\n", "|", "[", "<", "{", "\\", "_ ")
} | {"a table": "\n".join(["|" + "a|" * 50] * 60_000), "pages": "\f" * 500_000}


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_count_can_tell_is_refused_at_once(case: str) -> None:
    data = REFUSED[case].encode()
    start = time.process_time()
    with pytest.raises(UserError) as caught:
        text.read(data, "min fil.txt", budgeted())
    assert time.process_time() - start < 2
    assert caught.value.kind in ("import.too_many_lines", "import.too_many_parts")
    assert "min fil.txt" in sentence(caught.value, "da")


READ = {
    "hashes": "text = '######' * 1_100_000",
    "digits": "text = '1234567890' * 830_000",
    "entities": "text = '&amp;' * 300_000",
    "times": "text = '09.30 Kaffe\\n' * 300_000",
    "one line": "text = 'ord ' * 2_000_000",
    "links": "text = '[a](https://b.c) ' * 400_000",
    "other links": "text = '[a](http://b.c) ' * 400_000",
    "spaces": "text = 'a' + ' ' * 2_000_000 + 'b'",
    "an address": "text = '<a@' + 'b' * 2_000_000",
    "references": "text = '[a]: http://b\\n' * 100_000",
    "headings": "text = 'Ord\\n---\\n' * 50_000",
    "drawn tables": "text = '+-+-+\\n| a | b |\\n' * 50_000",
    "underscores": "text = '_a ' * 200_000",
    "stars": "text = '**a ' * 100_000",
    "ticks": "text = '`a ' * 200_000",
    "fences": "text = '```a\\n' * 50_000",
}
_CHILD = """
import resource, time
from bilagviewer.importers.readers import text as reader
from reading_sheets import budgeted
{made}
data = text.encode()
start = time.process_time()
reader.read(data, "min fil.txt", budgeted())
print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.slow
@pytest.mark.parametrize("case", READ)
def test_what_is_read_is_read_in_time_and_room(case: str) -> None:
    pytest.importorskip("resource", reason="only these systems tell how much room was taken")
    paths = f"import sys; sys.path[:0] = {[path for path in sys.path if path]!r}\n"
    child = [sys.executable, "-c", paths + _CHILD.format(made=READ[case])]
    seconds, megabytes = subprocess.check_output(child, text=True).split()
    assert float(seconds) < SECONDS
    assert int(megabytes) < MEGABYTES


class _StopsSoon(Work):
    """Work that is stopped when it looks at the clock for the third time."""

    looks = 0

    def check(self) -> None:
        self.looks += 1
        if self.looks == 3:
            self.stop()
        super().check()


@pytest.mark.parametrize("made", ["En linje.\n" * 300_000, "[a](https://b.c) " * 100_000])
def test_stopping_ends_the_reading(made: str) -> None:
    work = _StopsSoon()
    with pytest.raises(Stopped):
        text.read(made.encode(), "a.txt", work)
    assert work.looks == 3

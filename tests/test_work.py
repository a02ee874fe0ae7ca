# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Slow work tells how far it is, ends when it is asked to, and keeps its budget."""

from __future__ import annotations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.work import Budget, Progress, Stopped, Work


def test_it_tells_how_far_it_is() -> None:
    work = Work()
    work.begin("referat.docx", 3)
    work.step()
    work.step()
    assert work.progress == Progress("referat.docx", 2, 3)


def test_it_ends_at_the_next_check_when_it_is_stopped() -> None:
    work = Work()
    work.check()
    work.stop()
    with pytest.raises(Stopped):
        work.step()


def test_past_its_time_it_names_the_readers_file() -> None:
    now = [0.0]
    work = Work(clock=lambda: now[0])
    work.keep(Budget(seconds=20, parts=10, name="referat.docx"))
    now[0] = 20.0
    work.check()
    now[0] = 20.1
    with pytest.raises(UserError) as raised:
        work.check()
    assert (raised.value.kind, raised.value.values) == ("work.too_long", {"file": "referat.docx"})


def test_past_its_parts_it_names_the_readers_file() -> None:
    work = Work()
    work.keep(Budget(seconds=20, parts=10, name="referat.docx"))
    work.spend(10)
    with pytest.raises(UserError) as raised:
        work.spend(1)
    assert (raised.value.kind, raised.value.values) == ("work.too_much", {"file": "referat.docx"})

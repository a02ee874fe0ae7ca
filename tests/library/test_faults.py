# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is told of a fault says where it happened, and quotes nobody."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bilagviewer.errors import UserError
from bilagviewer.library.faults import (
    FaultLog,
    Frame,
    fault_of,
    fault_of_qt,
    report,
    versions,
)
from bilagviewer.model.address import parse

SECRET = "fortrolige ord"


def caught(action: Callable[[], object], kind: type[BaseException] = KeyError) -> BaseException:
    with pytest.raises(kind) as found:
        action()
    return found.value


def nested() -> None:
    try:
        json.loads(SECRET)
    except ValueError as error:
        raise KeyError(SECRET) from error


def test_causes_are_told_without_their_words() -> None:
    text = report(fault_of(caught(nested), "window"), versions("Qt 6"), "2026-01-02T03:04:05Z")
    assert "KeyError" in text
    assert "← JSONDecodeError" in text
    assert "json/decoder.py" in text
    assert SECRET not in text
    assert str(Path.home()) not in text


def test_frames_are_relative_to_the_program() -> None:
    fault = fault_of(caught(lambda: parse("2.4/1##"), UserError), "task")
    frames = fault.causes[0].frames
    assert frames[-1].module == "bilagviewer/model/address.py"
    assert fault.causes[0].kind.startswith("UserError address.")
    assert all(not frame.module.startswith("/") for frame in frames)


def test_a_file_from_nowhere_has_no_name() -> None:
    code = compile("1/0", "/noget/hans/Referat.py", "exec")
    frames = fault_of(caught(lambda: exec(code), ZeroDivisionError), "window").causes[0].frames
    assert frames[-1] == Frame("?", "<module>", 1)


def test_the_same_fault_is_known_again() -> None:
    assert fault_of(caught(nested), "window") == fault_of(caught(nested), "window")


def test_a_circle_of_causes_ends() -> None:
    error = KeyError()
    error.__context__ = ValueError()
    error.__context__.__context__ = error
    assert len(fault_of(error, "window").causes) == 6


def test_of_qt_only_the_function_is_told() -> None:
    fault = fault_of_qt("critical", f"QPainter::begin: {SECRET}")
    assert [cause.kind for cause in fault.causes] == ["critical QPainter::begin"]
    assert fault_of_qt("fatal", SECRET).causes[0].kind == "fatal"


def test_a_full_log_gives_way(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "profile")
    for number in range(5):
        assert log.write(f"{number}" + "x" * (log.MOST // 2))
    files = sorted((tmp_path / "profile").iterdir())
    assert [file.name for file in files] == ["faults.log", "faults.old.log"]
    assert all(file.stat().st_size <= log.MOST for file in files)
    assert files[0].read_text(encoding="utf-8").startswith("4")
    assert files[0].stat().st_mode & 0o077 == 0


def test_a_profile_that_is_no_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("", encoding="utf-8")
    assert not FaultLog(tmp_path / "profile").write("x")


def test_the_words_of_a_world_s_fault_are_left_out() -> None:
    error = UserError("pack.broken", file="Lønforhandling.bilag")
    assert "Lønforhandling" not in report(fault_of(error, "window"), "", "")

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Setting up a checkout: what is missing is said, and nothing half-made is used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import commands
import environment
import lock
import system
from environment import Environment
from failure import SetupError
from system import Need

THERE = Need("libc.so.6" if sys.platform == "linux" else "", "libc6")
GONE = Need("libnothing-has-this-name.so.9", "libnothing9")


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are looked for on Linux only")
def test_a_need_is_looked_for_itself() -> None:
    assert system.missing([THERE, GONE]) == [GONE]
    assert Need("ensurepip", "python3-venv", "module").is_met()
    assert not Need("no_such_program_at_all", "nothing", "program").is_met()


def test_a_font_is_any_font_however_deep(tmp_path: Path) -> None:
    assert not system.has_font([tmp_path, tmp_path / "absent"])
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "Letters.TTF").touch()
    assert system.has_font([tmp_path])


def test_one_command_names_every_package_once() -> None:
    twice = [GONE, Need("another.so", "libnothing9"), Need("Xvfb", "xvfb", "program")]
    said = system.advice(twice, debian=True)
    assert said.splitlines()[-1] == (
        "sudo apt-get install --no-install-recommends libnothing9 xvfb"
    )


def test_where_there_is_no_apt_the_things_themselves_are_named() -> None:
    said = system.advice([GONE], debian=False)
    assert GONE.name in said
    assert "apt-get" not in said


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux needs anything")
def test_an_ordinary_user_is_told_and_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: pytest.fail("it ran something"))
    with pytest.raises(SetupError, match="libnothing-has-this-name"):
        system.require([GONE])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux needs anything")
def test_root_is_told_when_installing_did_not_help(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: asked.append(command))
    with pytest.raises(SetupError, match="libnothing9"):
        system.require([GONE])
    assert asked[-1][-1] == "libnothing9"


class FakePip:
    """Stands in for the programs that setting up calls, and notes what was asked for."""

    def __init__(self, checkout: Environment) -> None:
        self.checkout = checkout
        self.asked: list[str] = []
        self.fails_at = ""

    def __call__(self, command: list[str]) -> None:
        name = "venv" if "venv" in command else "lock" if "-r" in command else "project"
        self.asked.append(name)
        if name == self.fails_at:
            raise SetupError(name)
        self.checkout.python.parent.mkdir(parents=True, exist_ok=True)
        self.checkout.python.touch()


@pytest.fixture
def pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakePip:
    (tmp_path / environment.LOCK).write_text("a==1\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    fake = FakePip(Environment(tmp_path))
    monkeypatch.setattr(environment, "_call", fake)
    return fake


def test_the_second_time_does_nothing(pip: FakePip) -> None:
    pip.checkout.make_ready()
    assert pip.asked == ["venv", "lock", "project"]
    pip.checkout.make_ready()
    assert pip.asked == ["venv", "lock", "project"]


@pytest.mark.parametrize(
    ("changed", "again"),
    [("requirements-dev.txt", ["venv", "lock", "project"]), ("pyproject.toml", ["project"])],
)
def test_what_changed_is_done_again(pip: FakePip, changed: str, again: list[str]) -> None:
    pip.checkout.make_ready()
    pip.asked.clear()
    (pip.checkout.root / changed).write_text("# other\n", "utf-8")
    pip.checkout.make_ready()
    assert pip.asked == again


@pytest.mark.parametrize("step", ["venv", "lock", "project"])
def test_a_half_made_environment_is_not_taken_for_done(pip: FakePip, step: str) -> None:
    pip.fails_at = step
    with pytest.raises(SetupError):
        pip.checkout.make_ready()
    pip.asked.clear()
    pip.fails_at = ""
    pip.checkout.make_ready()
    assert pip.asked[0] == ("project" if step == "project" else "venv")


def test_an_environment_that_fails_while_renewed_is_not_the_old_one(pip: FakePip) -> None:
    pip.checkout.make_ready()
    (pip.checkout.root / environment.LOCK).write_text("a==2\n", "utf-8")
    pip.fails_at = "lock"
    with pytest.raises(SetupError):
        pip.checkout.make_ready()
    (pip.checkout.root / environment.LOCK).write_text("a==1\n", "utf-8")
    pip.fails_at = ""
    pip.asked.clear()
    pip.checkout.make_ready()
    assert pip.asked == ["venv", "lock", "project"]


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_known_by_its_name(
    platform: str, environ: dict[str, str], expected: bool
) -> None:
    assert commands.has_display(platform, environ) is expected


def test_the_lock_is_made_without_what_only_this_machine_has() -> None:
    kept = lock.without_addresses({"UV_FIND_LINKS": "here", "UV_INDEX_URL": "mine", "HOME": "x"})
    assert kept == {"UV_INDEX_URL": "mine", "HOME": "x"}


def test_an_unknown_command_is_answered_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert commands.main(["fly"]) == 2
    assert "run|test|test-slow|check" in capsys.readouterr().err

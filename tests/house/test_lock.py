# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lock and pyproject.toml agree, and the lock names no place on a network or a disk."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = ("linux", "darwin", "win32")


def entries(text: str) -> list[tuple[Requirement, int]]:
    """Return each locked requirement and how many hashes it has."""
    joined = re.sub(r"#.*", "", text).replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip()]
    return [(Requirement(line.split("--hash")[0]), line.count("--hash=sha256:")) for line in lines]


def asked() -> list[Requirement]:
    """Return everything that pyproject.toml asks for in a checkout."""
    groups = [text for group in PROJECT["dependency-groups"].values() for text in group]
    return [Requirement(text) for text in [*PROJECT["project"]["dependencies"], *groups]]


def locked_version(name: str, environment: dict[str, str]) -> str | None:
    """Return the one version the lock holds for `name` in an environment, or None."""
    fitting = [
        requirement
        for requirement, _ in entries(LOCK)
        if canonicalize_name(requirement.name) == canonicalize_name(name)
        and (requirement.marker is None or requirement.marker.evaluate(environment))
    ]
    assert len(fitting) <= 1, f"{name} stands twice for {environment}"
    return str(fitting[0].specifier).removeprefix("==") if fitting else None


def environment(python: str, platform: str) -> dict[str, str]:
    """Return what markers look at, for one Python on one system."""
    return {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": platform,
        "platform_python_implementation": "CPython",
    }


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_what_is_asked_for_is_locked_at_a_version_that_fits(python: str, platform: str) -> None:
    surroundings = environment(python, platform)
    for requirement in asked():
        if requirement.marker is None or requirement.marker.evaluate(surroundings):
            version = locked_version(requirement.name, surroundings)
            assert version is not None, f"{requirement.name} is not locked: run `make lock`"
            assert requirement.specifier.contains(version), f"{requirement}, locked at {version}"


def test_every_entry_is_one_version_with_hashes() -> None:
    for requirement, hashes in entries(LOCK):
        assert [part.operator for part in requirement.specifier] == ["=="]
        assert hashes, f"{requirement.name} has no hash"
        assert requirement.url is None


def test_no_address_and_no_folder_is_named() -> None:
    options = [line for line in LOCK.splitlines() if line.startswith("-")]
    assert options == []
    assert not re.search(r"://|file:|(^|\s)[./~]\S*/", LOCK, re.MULTILINE)


def test_the_build_backend_is_the_locked_one() -> None:
    for text in PROJECT["build-system"]["requires"]:
        requirement = Requirement(text)
        version = locked_version(requirement.name, environment("3.11", "linux"))
        assert str(requirement.specifier) == f"=={version}"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_pair_of_python_and_pyside_that_aborts_is_never_locked(platform: str) -> None:
    version = locked_version("PySide6-Essentials", environment("3.11", platform))
    assert version is not None
    assert tuple(map(int, version.split("."))) < (6, 12)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the documents point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]


def without_code(text: str) -> str:
    """Return Markdown without its code, where brackets mean something else."""
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_inside_the_project_leads_somewhere(name: str) -> None:
    path = ROOT / name
    targets = re.findall(r"\]\(([^)\s]+)\)", without_code(path.read_text("utf-8")))
    inside = [t.partition("#")[0] for t in targets if not re.match(r"[a-z]+:|#", t)]
    assert [target for target in inside if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_make_command_named_is_one(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    known = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    code = "\n".join(re.findall(r"`+[^`]+`+", (ROOT / name).read_text("utf-8")))
    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= known


def test_what_make_offers_is_what_it_says() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    said = set(re.findall(r'@echo "make ([a-z]+)', makefile))
    assert said == set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE)) - {"help"}

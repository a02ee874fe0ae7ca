# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every pair of colours that stands together can be told apart."""

from __future__ import annotations

import pytest

from bilagviewer.ui.theme.palette import THEMES, load_roles

GROUNDS = ("page", "pane", "card", "hover", "accent_tint")
TINTS = ("agree", "partly", "disagree", "question", "follow", "error")
TEXT_ON = [
    *((text, ground) for text in ("text", "quiet", "accent") for ground in GROUNDS),
    *((tint, f"{tint}_tint") for tint in TINTS),
    *((tint, ground) for tint in TINTS for ground in ("page", "pane", "card")),
    *((text, ground) for text in ("text", "quiet", "accent") for ground in ("map_sea", "map_land")),
    ("on_accent", "accent"),
    ("text", "highlight"),
    *(("text", f"{tint}_tint") for tint in TINTS),
]
SHAPES_ON = [
    *(
        (shape, ground)
        for shape in ("border", "focus", "accent")
        for ground in ("page", "pane", "card")
    ),
    *((shape, ground) for shape in ("map_shore", "focus") for ground in ("map_sea", "map_land")),
    ("focus", "accent_tint"),
    ("agree", "accent_tint"),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of "#RRGGBB", after WCAG 2.1."""
    values = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read(name: str, text: str, ground: str) -> None:
    roles = load_roles(name)
    assert contrast(roles[text], roles[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES_ON)
def test_borders_and_signs_can_be_seen(name: str, shape: str, ground: str) -> None:
    roles = load_roles(name)
    assert contrast(roles[shape], roles[ground]) >= 3


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") < 4.5


def test_themes_have_the_same_roles() -> None:
    assert {frozenset(load_roles(name)) for name in THEMES} == {frozenset(load_roles("light"))}

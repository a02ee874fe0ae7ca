# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Signs and labels never lie on one another, at any size, zoom and choice."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

import map_scenes
from bilagviewer.places.phrases import Role
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.frames import Look, plan
from bilagviewer.ui.map.painting import lines
from bilagviewer.ui.map.placing import place
from bilagviewer.ui.map.scene import Part, Scene, Wanted
from bilagviewer.ui.map.staging import scene
from bilagviewer.ui.map.wishes import Wish
from bilagviewer.ui.theme.theme import Theme

SIZES = [(300, 300), (520, 560), (1000, 700)]
LOOKS = [Look(), Look(3, QPointF(60, 20)), Look(12, QPointF(115, 45))]
CHOICES = [None, Choice("thing", "MADE"), Choice("region", "Hovedstaden"), Choice("town", "Odense")]


def made(theme: Theme, size: tuple[int, int], wanted: Wanted) -> Scene:
    return scene(theme, map_scenes.data(), QSizeF(*size), wanted)


def boxes(part: Part) -> list[QRectF]:
    labels = [one.label for one in part.placed if one.label is not None]
    return [one.sign for one in part.placed] + labels


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("text", [100, 200])
def test_nothing_overlaps(
    theme: Theme, size: tuple[int, int], look: Look, choice: Choice | None, text: int
) -> None:
    theme.set_text_percent(text)
    shown = made(theme, size, Wanted(look, choice))
    insets = [shown.bornholm.frame.box, shown.capital.frame.box]
    for part in shown.parts:
        for one, other in combinations(boxes(part), 2):
            assert not one.intersects(other)
    for box in boxes(shown.country):
        assert QRectF(0, 0, *size).contains(box)
        assert not any(box.intersects(inset) for inset in insets)


@pytest.mark.parametrize("size", SIZES)
def test_every_town_has_a_sign_somewhere(theme: Theme, size: tuple[int, int]) -> None:
    shown = made(theme, size, Wanted(Look()))
    signs = {one.key for part in shown.parts for one in part.placed}
    missing = {town.name for town in map_scenes.data().towns if town.town.id not in signs}
    assert len(missing) <= (0 if size[0] > 500 else 8), missing


def test_what_finds_no_room_appears_when_zoomed(theme: Theme) -> None:
    def labels(look: Look) -> int:
        placed = made(theme, (520, 560), Wanted(look)).country.placed
        return sum(one.label is not None for one in placed)

    jutland = QPointF(-75, -5)
    near = made(theme, (520, 560), Wanted(Look(6, jutland))).country.placed
    assert near
    assert all(one.label is not None for one in near)
    assert labels(Look()) < 28


@pytest.mark.parametrize("town", [town.name for town in map_scenes.data().towns])
def test_what_is_pointed_at_has_its_label(theme: Theme, town: str) -> None:
    there = next(one.town.id for one in map_scenes.data().towns if one.name == town)
    shown = made(theme, (520, 560), Wanted(Look(), pointed=there))
    assert any(one.key == there and one.label for part in shown.parts for one in part.placed)


@pytest.mark.parametrize("size", SIZES)
def test_pointing_moves_no_sign_from_under_the_pointer(theme: Theme, size: tuple[int, int]) -> None:
    before = made(theme, size, Wanted(Look()))
    for number, part in enumerate(before.parts):
        for one in part.placed:
            after = made(theme, size, Wanted(Look(), pointed=one.key)).parts[number]
            assert after.sign(one.key) is not None
            assert after.sign(one.key).sign == one.sign  # type: ignore[union-attr]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("town", [town.name for town in map_scenes.data().towns])
def test_a_chosen_town_has_its_label(theme: Theme, size: tuple[int, int], town: str) -> None:
    there = next(one.town.id for one in map_scenes.data().towns if one.name == town)
    shown = made(theme, size, Wanted(Look(), Choice("town", town)))
    assert any(one.key == there and one.label for part in shown.parts for one in part.placed)


@pytest.mark.parametrize("thing", [one.name for one in map_scenes.data().things])
def test_a_chosen_thing_has_all_its_towns(theme: Theme, thing: str) -> None:
    shown = made(theme, (520, 560), Wanted(Look(), Choice("thing", thing)))
    assert shown.lit
    labelled = {one.key for part in shown.parts for one in part.placed if one.label}
    assert len(set(shown.lit) - labelled) <= (2 if thing == "MADE" else 0)


def test_lines_lead_into_the_boxes(theme: Theme) -> None:
    shown = made(theme, (1000, 700), Wanted(Look(), Choice("thing", "MARLOG")))
    ronne = next(one.town.id for one in map_scenes.data().towns if one.name == "Rønne")
    [(start, end, role)] = lines(shown, shown.bornholm)
    sign = shown.bornholm.sign(ronne)
    assert sign is not None
    assert end == sign.sign.center()
    assert role is Role.DEPARTMENT
    # Copenhagen lies to the west: the line comes in over the left border.
    assert start.x() < shown.bornholm.frame.box.left()
    ends = [end for _, end, _ in lines(shown, shown.country)]
    assert len(ends) == 4
    assert max(end.x() for end in ends) > shown.country.frame.at((140, 0)).x()


def test_a_box_has_only_the_lines_of_its_own_towns(theme: Theme) -> None:
    shown = made(theme, (1000, 700), Wanted(Look(), Choice("thing", "Odense Robotics")))
    assert [len(list(lines(shown, part))) for part in shown.parts] == [3, 0, 0]


@pytest.mark.parametrize("size", SIZES)
def test_the_boxes_lie_apart_and_inside(size: tuple[int, int]) -> None:
    laid = plan(QSizeF(*size), 1, Look())
    assert not laid.bornholm.box.intersects(laid.capital.box)
    for frame in (laid.bornholm, laid.capital):
        assert QRectF(0, 0, *size).contains(frame.box)


def test_signs_grow_with_the_things_in_a_town(theme: Theme) -> None:
    shown = made(theme, (1000, 700), Wanted(Look()))
    sides = {town.name: shown.country.sign(town.town.id) for town in map_scenes.data().towns}
    aarhus, odense = sides["Aarhus"], sides["Odense"]
    assert aarhus is not None
    assert odense is not None
    area = aarhus.sign.width() ** 2 / odense.sign.width() ** 2
    assert area == pytest.approx(8 / 6, rel=0.01)


def test_the_first_wish_gets_the_place() -> None:
    wishes = [
        Wish(key, QPointF(50, 50), 10, QSizeF(30, 10), first=key == "b") for key in ("a", "b")
    ]
    [only] = place(wishes, QRectF(0, 0, 100, 100), [], gap=2)
    assert only.key == "b"
    moved = place(
        [Wish("a", QPointF(50, 50), 10, QSizeF(30, 10), reach=30)],
        QRectF(0, 0, 100, 100),
        [QRectF(45, 45, 10, 10)],
        gap=2,
    )
    assert [one.moved for one in moved] == [True]


def test_five_hundred_towns_are_placed() -> None:
    spots = [QPointF(20 + n % 25 * 26, 20 + n // 25 * 26) for n in range(500)]
    wishes = [Wish(str(n), at, 14, QSizeF(60, 16), reach=30) for n, at in enumerate(spots)]
    placed = place(wishes, QRectF(0, 0, 700, 560), [], gap=4)
    assert len(placed) == 500

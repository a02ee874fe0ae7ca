# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every town on the map has its name, a line to it, or its number in the list."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

import map_scenes
from bilagviewer.places.projection import project
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.frames import Look
from bilagviewer.ui.map.placing import place
from bilagviewer.ui.map.room import crosses
from bilagviewer.ui.map.scene import Scene, Wanted
from bilagviewer.ui.map.settling import BORNHOLM, CAPITAL, DENMARK, settle
from bilagviewer.ui.map.staging import scene
from bilagviewer.ui.map.wishes import Placed, Wish
from bilagviewer.ui.theme.theme import Theme

SIZES = [(300, 330), (520, 560), (1000, 700)]
LARGE = [(500, 660), (720, 660), (1070, 660)]
"""What is left for the map at 200 % in windows of 800, 1093 and 1440 pixels."""
LOOKS = [Look(), Look(3, QPointF(-75, -5)), Look(12, QPointF(115, 45))]


def made(theme: Theme, size: tuple[int, int], wanted: Wanted) -> Scene:
    return scene(theme, map_scenes.data(), QSizeF(*size), wanted)


def named(shown: Scene) -> set[str]:
    """Return the towns that the map names or numbers, in any frame."""
    return {one.key for part in shown.parts for one in part.placed if one.named}


def seen(shown: Scene) -> set[str]:
    """Return the towns that lie in what is seen of the country, or in a box."""
    frame = shown.country.frame
    boxes = [part.frame.box for part in shown.parts[1:]]
    found = {one.key for part in shown.parts[1:] for one in part.placed}
    for key, town in shown.towns.items():
        at = frame.at(project(town.town.longitude, town.town.latitude))
        if frame.box.contains(at) and not any(box.contains(at) for box in boxes):
            found.add(key)
    return found


def everywhere(shown: Scene) -> list[Placed]:
    return [one for part in shown.parts for one in part.placed]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", LOOKS)
def test_every_town_is_named(theme: Theme, size: tuple[int, int], look: Look) -> None:
    shown = made(theme, size, Wanted(look))
    wanted = set(shown.towns) if look == Look() else seen(shown)
    assert {shown.towns[key].name for key in wanted - named(shown)} == set()


@pytest.mark.parametrize("size", LARGE)
@pytest.mark.parametrize("look", LOOKS)
def test_every_town_is_named_in_large_text(theme: Theme, size: tuple[int, int], look: Look) -> None:
    theme.set_text_percent(200)
    shown = made(theme, size, Wanted(look))
    wanted = set(shown.towns) if look == Look() else seen(shown)
    assert {shown.towns[key].name for key in wanted - named(shown)} == set()


@pytest.mark.parametrize("size", [(474, 514), *SIZES[1:]])
def test_most_have_their_name(theme: Theme, size: tuple[int, int]) -> None:
    assert len(made(theme, size, Wanted(Look())).numbered()) <= 2


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_lines_to_names_cross_nothing(theme: Theme, size: tuple[int, int]) -> None:
    for part in made(theme, size, Wanted(Look())).parts:
        led = [one.line for one in part.placed if one.line is not None]
        for one in part.placed:
            own = one.label or one.number
            boxes = [one.sign] + ([own] if own else [])
            for line in led:
                if line != one.line:
                    assert not any(crosses(line, box.adjusted(1, 1, -1, -1)) for box in boxes)


def test_a_number_is_the_one_in_the_list(theme: Theme) -> None:
    shown = made(theme, SIZES[0], Wanted(Look()))
    assert shown.numbered()
    for key in shown.numbered():
        assert map_scenes.data().towns[shown.numbers[key] - 1].town.id == key


@pytest.mark.parametrize("thing", [one.name for one in map_scenes.data().things])
def test_a_choice_hardly_moves_a_sign(theme: Theme, thing: str) -> None:
    before = made(theme, (1000, 700), Wanted(Look())).country
    after = made(theme, (1000, 700), Wanted(Look(), Choice("thing", thing)))
    for one in after.country.placed:
        old = before.sign(one.key)
        if old is not None and not old.moved and not one.moved:
            away = old.sign.center() - one.sign.center()
            assert away.manhattanLength() < 10


@pytest.mark.parametrize(
    ("size", "least"),
    [((474, 514), 0.75), ((690, 640), 0.93), ((1000, 700), 0.93), ((643, 330), 0.9)],
)
def test_the_country_fills_the_height(size: tuple[int, int], least: float) -> None:
    laid = settle(QSizeF(*size), 1, QSizeF(52, 116))
    assert laid.scale * DENMARK.height() >= least * size[1]


@pytest.mark.parametrize("unit", [1, 2, 3])
@pytest.mark.parametrize("size", [(220, 240), (474, 514), (643, 330), (1000, 700), (300, 2000)])
def test_the_boxes_leave_the_land_alone(size: tuple[int, int], unit: int) -> None:
    laid = settle(QSizeF(*size), unit, QSizeF(52 * unit, 116 * unit))
    assert not laid.bornholm.intersects(laid.capital)
    for longitude, latitude in [(10.6, 57.74), (11.6, 56.7), (12.6, 56.04), (12.5, 54.97)]:
        point = project(longitude, latitude)
        away = QPointF(*point) - DENMARK.bottomLeft()
        at = laid.corner + away * laid.scale
        assert not laid.bornholm.contains(at)
        assert not laid.capital.contains(at)


def test_the_boxes_are_of_their_places() -> None:
    assert BORNHOLM.left() > DENMARK.right()
    assert DENMARK.contains(CAPITAL.center())


def test_a_name_without_room_stands_at_the_end_of_a_line() -> None:
    sides = [(126, 130), (160, 130), (126, 160), (150, 162), (128, 118), (140, 118)]
    taken = [QRectF(x, y, 14, 16) for x, y in sides]
    wish = Wish("a", QPointF(150, 150), 10, QSizeF(60, 14), number=QSizeF(20, 14), lead=190)
    [one] = place([wish], QRectF(0, 0, 400, 300), taken, gap=4)
    assert one.label is not None
    assert one.line is not None
    assert not any(crosses(one.line, box) for box in taken)


def test_without_a_way_out_there_is_the_number() -> None:
    wish = Wish("a", QPointF(20, 20), 10, QSizeF(60, 14), number=QSizeF(16, 14), lead=190)
    [one] = place([wish], QRectF(0, 0, 50, 50), [], gap=4)
    assert one.label is None
    assert one.number is not None


@pytest.mark.parametrize("count", [50, 500])
def test_nothing_overlaps_among_many(count: int) -> None:
    spots = [QPointF(15 + n * 37 % 670, 15 + n * 53 % 530) for n in range(count)]
    wishes = [
        Wish(str(n), at, 14, QSizeF(60, 16), number=QSizeF(24, 16), reach=60, lead=190)
        for n, at in enumerate(spots)
    ]
    placed = place(wishes, QRectF(0, 0, 700, 560), [], gap=4)
    boxes = [one.sign for one in placed]
    boxes += [box for one in placed for box in (one.label, one.number) if box is not None]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Punkter that list hundreds of bilag by title, without what is in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilagviewer.importers.build import import_document

PUNKTER, EACH = 30, 20
NOUNS = ("Lokalplan", "Høringssvar", "Budgetark", "Kvittering", "Notat")


def titles(punkt: int) -> list[str]:
    return [f"{NOUNS[n % len(NOUNS)]} fra afdeling {punkt}-{n}" for n in range(1, EACH + 1)]


def named(punkt: int) -> str:
    return f"Punkt {punkt}: Sagen om område {punkt}"


def numbered(punkt: int) -> list[str]:
    return [f"Bilag {n}: {title}" for n, title in enumerate(titles(punkt), 1)]


def listed(punkt: int) -> str:
    return "\n".join([named(punkt), "", "Sagen drøftes.", "", "Bilag:", *numbered(punkt), ""])


def with_dashes(punkt: int) -> str:
    entries = [f"- {title}" for title in titles(punkt)]
    return "\n".join([named(punkt), "", "Sagen drøftes.", "", "Bilag", "", *entries, ""])


def under_heading(punkt: int) -> str:
    return "\n\n".join([f"# {named(punkt)}", "Sagen drøftes.", *numbered(punkt), ""])


def everywhere() -> str:
    """Return an index with pages that names them all, and the same lists in the punkter."""
    entries = [entry for n in range(1, PUNKTER + 1) for entry in (named(n), *numbered(n))]
    index = [f"{entry} ..... {page}" for page, entry in enumerate(entries, 1)]
    return "\n".join(["Indhold", "", *index, "", *map(listed, range(1, PUNKTER + 1))])


def index_of_punkter() -> str:
    """Return an index with the punkter alone; their bilag are listed where they are taken up."""
    index = [f"{named(n)} ..... {n + 1}" for n in range(1, PUNKTER + 1)]
    return "\n".join(["Dagsorden", "", *index, "", *map(listed, range(1, PUNKTER + 1))])


def in_each(form: Callable[[int], str]) -> Callable[[], str]:
    return lambda: "\n".join(form(n) for n in range(1, PUNKTER + 1))


def only_the_index() -> str:
    entries = [entry for n in range(1, PUNKTER + 1) for entry in (named(n), *numbered(n))]
    return "\n".join(["Dagsorden", "", *entries])


FORMS = {
    "in the index and below": everywhere,
    "an index of punkter": index_of_punkter,
    "an index without pages": only_the_index,
    "no index": in_each(listed),
    "no index, no numbers": in_each(with_dashes),
    "no index, under headings": in_each(under_heading),
}


def test_titles_that_all_punkter_list_are_of_each() -> None:
    index = "\n".join(f"{named(n)} ..... {n + 1}" for n in range(1, PUNKTER + 1))
    each = [
        f"{named(n)}\n\nSagen drøftes.\n\nBilag 1: Kort\nBilag 2: Budget\n" for n in range(1, 31)
    ]
    text = "\n".join(["Dagsorden", "", index, "", *each])
    sections = import_document(text.encode(), "dagsorden.txt").document.pack.sections
    assert [[b.title for b in one.bilag] for one in sections] == [["Kort", "Budget"]] * PUNKTER


@pytest.mark.parametrize("form", FORMS)
def test_each_title_is_a_bilag_of_its_punkt(form: str) -> None:
    sections = import_document(FORMS[form]().encode(), "dagsorden.txt").document.pack.sections
    assert [one.number for one in sections] == [str(n) for n in range(1, PUNKTER + 1)]
    assert [[bilag.title for bilag in one.bilag] for one in sections] == [
        titles(n) for n in range(1, PUNKTER + 1)
    ]

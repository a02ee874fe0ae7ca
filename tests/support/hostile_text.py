# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Texts that nobody writes by hand: each is made to take long or much, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import cycle, islice
from types import MappingProxyType

SIZE = 8 * 1024 * 1024 - 10
"""Bytes: as much as a file of text may be."""
_TOWNS = ("Viborg", "Aarhus", "Odense", "Søby", "Ærøskøbing", "Kolding", "Vejle", "Skive")
_TEXT = "Der er set på broen ved havnen.\n"


def filled(part: str) -> str:
    """Return `part` again and again, up to the largest text that is read."""
    return (part * (SIZE // len(part) + 1))[:SIZE]


def _numbered(form: str, count: int, below: str = "") -> str:
    """Return lines whose numbers count up, each with what stands `below` it."""
    return "".join(form.format(n) + "\n" + below for n in range(1, count + 1))


def _towns() -> str:
    return "\n".join(islice(cycle(_TOWNS), 300_000))


def _bilag_of_one(count: int) -> str:
    """Return an index of one punkt with many bilag, and the text of each."""
    index = _numbered("Bilag {}: Notat om bro {} .... 2".replace("{}", "{0}"), count)
    texts = _numbered("Bilag {0}: Notat om bro {0}\n", count, _TEXT)
    return f"Indholdsfortegnelse\nPunkt 1: Broer .... 1\n{index}\nPunkt 1: Broer\n\n{texts}"


_ALL: dict[str, Callable[[], str]] = {
    "line ends of old": lambda: filled("a\r"),
    "empty entries": lambda: filled("-\n"),
    "stars and underscores": lambda: filled("*_"),
    "hashes": lambda: filled("######"),
    "hashes on lines": lambda: filled("######\n"),
    "digits": lambda: filled("1234567890"),
    "numbers": lambda: filled("123 "),
    "numbers on lines": lambda: _numbered("{}", 300_000),
    "bars": lambda: filled("|"),
    "brackets": lambda: filled("["),
    "table": lambda: "\n".join(["|" + "a|" * 50] * 60_000),
    "small table": lambda: "\n".join(["|" + "a|" * 20] * 20_000),
    "times": lambda: "09.30 Kaffe\n" * 300_000,
    "times apart": lambda: "09.30 Kaffe\n\n" * 300_000,
    "towns": _towns,
    "signs": lambda: "&amp;" * 300_000,
    "one paragraph": lambda: "ord " * 1_900_000,
    "entries 1": lambda: "1.\n" * 300_000,
    "entries 1 and word": lambda: "1. Ord\n" * 300_000,
    "entries that count": lambda: _numbered("{}. Ord", 300_000),
    "entries that count apart": lambda: _numbered("{}. Valg\n", 100_000, _TEXT + "\n"),
    "punkt 1": lambda: "Punkt 1\n" * 300_000,
    "punkt 1 apart": lambda: "Punkt 1\n\n" * 300_000,
    "bilag 1": lambda: "Bilag 1: x\n" * 300_000,
    "bilag 1 apart": lambda: "Bilag 1: x\n\n" * 300_000,
    "bilag that count": lambda: _numbered("Bilag {0}: Notat {0}\n", 20_000, _TEXT),
    "agendas": lambda: "Dagsorden\n" * 300_000,
    "indexes": lambda: "Indholdsfortegnelse\n" * 300_000,
    "indexes with entries": lambda: "Dagsorden\n1. Valg\n2. Økonomi\n\n" * 60_000,
    "sections": lambda: "§ 1\n" * 300_000,
    "lists of bilag": lambda: "Bilag\n" * 300_000,
    "lists of bilag with entries": lambda: "Bilag\n" + "a.pdf\n" * 299_999,
    "a list for each punkt": lambda: _numbered(
        "Punkt {}: Valg\n\nBilag:\n", 2_000, "- a.pdf\n" * 20
    ),
    "letters": lambda: "A: x\n" * 300_000,
    "letters apart": lambda: "A: Ord\n\n" * 300_000,
    "punkter": lambda: _numbered("Punkt {}: Valg\n", 20_000, _TEXT + "\n"),
    "few punkter": lambda: _numbered("Punkt {0}: Valg {0}\n", 2_000, (_TEXT + "\n") * 40),
    "punkter of headings": lambda: _numbered("# {}. Valg\n", 20_000, _TEXT + "\n"),
    "bilag of one": lambda: _bilag_of_one(20_000),
    "fewer bilag of one": lambda: _bilag_of_one(1_900),
    "links": lambda: "[a](https://b.c) " * 400_000,
    "headings": lambda: "# Ord\n" * 200_000,
    "headings apart": lambda: "# Ord\n\nTekst.\n\n" * 70_000,
    "statements": lambda: _numbered("Høringssvar {0} fra Borger {0}\n", 30_000, _TEXT + "\n"),
    "rows": lambda: "Vej  12  kr.\n" * 300_000,
    "pages": lambda: "Side 1 af 2\nOrd\n" * 150_000,
    "page ends": lambda: "Ord\n\f" * 150_000,
    "words": lambda: "Der er en bro over åen.\n" * 300_000,
    "paragraphs": lambda: "Der er en bro over åen.\n\n" * 300_000,
    "dates": lambda: "Den 4. marts 2025\n" * 300_000,
    "lists": lambda: "- a\n- b\n\n" * 150_000,
    "deep lists": lambda: "".join(" " * (2 * (n % 40)) + "- a\n" for n in range(150_000)),
    "footnotes": lambda: "".join(f"Ord[^{n}]\n\n[^{n}]: Kilde\n\n" for n in range(40_000)),
    "tables": lambda: "| Bro | Udgift |\n|---|---|\n| Søbroen | 12 kr. |\n\n" * 40_000,
    "unlike tables": lambda: "".join(
        f"| Bro {n} | Udgift {n} |\n|---|---|\n| Sted {n} | 12 kr. |\n\n" for n in range(40_000)
    ),
}
HOSTILE: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {name: (lambda make=make: make().encode()) for name, make in _ALL.items()}  # type: ignore[misc] # each has its own
)
"""Name → what makes the text."""

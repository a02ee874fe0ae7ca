# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Ask and change runs: their looks, their links, where they are cut and how they are joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from bilagviewer.model.blocks import Inline, Inlines, Run, plain

Look = Literal["bold", "italic", "underline"]

_SPACE_LEFT = re.compile(r"\s+(?=[,.](?:\s|$))")
_HAS_BREAK = re.compile(r"[\n\t]")
_TABS = re.compile(r" ?\t[ \t]*")
_BREAKS = re.compile(r" ?[\n\t][ \n\t]*")


def of(text: str) -> Inlines:
    """Return plain words as runs, without the space around them."""
    found = text.strip()
    return (Run(found),) if found else ()


def is_all(found: Inlines, look: Look) -> bool:
    """Return whether every run with letters has the `look`."""
    if not any(isinstance(run, Run) and getattr(run, look) for run in found):
        return False
    letters = [run for run in found if isinstance(run, Run) and run.text.strip()]
    return bool(letters) and all(getattr(run, look) for run in letters)


def links(found: Inlines) -> str:
    """Return the addresses that are lost where only the plain text of runs is kept."""
    runs_with = [run for run in found if isinstance(run, Run) and run.link]
    return " ".join(run.link for run in runs_with if not run.link.endswith(run.text))


def without(found: Inlines, look: Look) -> Inlines:
    """Return runs with the `look` taken off."""
    return tidy([_without(run, look) if isinstance(run, Run) else run for run in found])


def plainer(found: Inlines) -> Inlines:
    """Return runs that are bold through and through without it: in a heading it says nothing."""
    return without(found, "bold") if is_all(found, "bold") else found


def _without(run: Run, look: Look) -> Run:
    return Run(
        run.text,
        run.bold and look != "bold",
        run.italic and look != "italic",
        run.underline and look != "underline",
        run.link,
    )


def tidy(found: Sequence[Inline]) -> Inlines:
    """Join runs that look the same, and drop space around the whole and before a lone , or ."""
    if len(found) == 1:
        return _alone(found[0])
    result: list[Inline] = []
    texts: list[str] = []
    last: Run | None = None
    for n, run in enumerate(found):
        if not isinstance(run, Run):
            _end(result, last, texts)
            last = None
            result.append(run)
            continue
        text = run.text
        if n and text[:1].isspace() and (space := _SPACE_LEFT.match(text)):
            text = text[space.end() :]
        if not text:
            continue
        if last is None or not _is_alike(last, run):
            _end(result, last, texts)
            last = run
        texts.append(text)
    _end(result, last, texts)
    return _stripped(result)


def _alone(run: Inline) -> Inlines:
    if not isinstance(run, Run):
        return (run,)
    text = run.text.strip()
    return (_with(run, text),) if text else ()


def _end(result: list[Inline], last: Run | None, texts: list[str]) -> None:
    """Add the run that `texts` make in the looks of `last`, and empty them."""
    if last is not None:
        result.append(_with(last, texts[0] if len(texts) == 1 else "".join(texts)))
        texts.clear()


def _is_alike(one: Run, other: Run) -> bool:
    return (
        one.bold == other.bold
        and one.italic == other.italic
        and one.underline == other.underline
        and one.link == other.link
    )


def _with(run: Run, text: str) -> Run:
    if text == run.text:
        return run
    return Run(text, run.bold, run.italic, run.underline, run.link)


def _stripped(found: list[Inline]) -> Inlines:
    """Return runs without the space before the first word and after the last."""
    first, end = 0, len(found)
    while first < end and _is_space(found[first]):
        first += 1
    while end > first and _is_space(found[end - 1]):
        end -= 1
    found = found[first:end]
    if found and isinstance(found[0], Run):
        found[0] = _with(found[0], found[0].text.lstrip())
    if found and isinstance(found[-1], Run):
        found[-1] = _with(found[-1], found[-1].text.rstrip())
    return tuple(found)


def _is_space(run: Inline) -> bool:
    return isinstance(run, Run) and (not run.text or run.text.isspace())


def cut(found: Inlines, at: int) -> tuple[Inlines, Inlines]:
    """Cut runs in two at `at` letters of their plain text; a mark stays with what is before it."""
    if len(found) == 1 and isinstance(run := found[0], Run):
        return _alone(_with(run, run.text[: max(at, 0)])), _alone(
            _with(run, run.text[max(at, 0) :])
        )
    before: list[Inline] = []
    after: list[Inline] = []
    for run in found:
        size = len(run.text) if isinstance(run, Run) else 0
        if at >= size:
            (after if after else before).append(run)
        elif at <= 0 or not isinstance(run, Run):
            after.append(run)
        else:
            before.append(_with(run, run.text[:at]))
            after.append(_with(run, run.text[at:]))
        at -= size
    return tidy(before), tidy(after)


def spans(found: Inlines, bounds: Iterable[tuple[int, int]]) -> list[Inlines]:
    """Return the runs between each pair of places in their plain text; pairs rise and are apart."""
    result: list[Inlines] = []
    place, before = 0, 0
    for start, end in bounds:
        part: list[Inline] = []
        while place < len(found):
            run = found[place]
            after = before + (len(run.text) if isinstance(run, Run) else 0)
            if after > start or not isinstance(run, Run):
                inside = max(start - before, 0), end - before
                part.append(_with(run, run.text[slice(*inside)]) if isinstance(run, Run) else run)
            if after > end:
                break
            place, before = place + 1, after
        result.append(tidy(part))
    return result


def lines(found: Inlines) -> list[Inlines]:
    """Return the lines that runs have, cut at their breaks; an empty one has no runs."""
    result: list[list[Inline]] = [[]]
    for run in found:
        if not isinstance(run, Run) or "\n" not in run.text:
            result[-1].append(run)
            continue
        first, *others = run.text.split("\n")
        result[-1].append(_with(run, first))
        result += [[_with(run, other)] for other in others]
    return [tidy(line) for line in result]


def joined(parts: Iterable[Inlines], between: str = " ") -> Inlines:
    """Return parts as one, with `between` between those that have words."""
    result: list[Inline] = []
    for part in parts:
        if part and result:
            result.append(Run(between))
        result += part
    return tidy(result)


def untabbed(found: Inlines) -> Inlines:
    """Return runs with a space for each tab."""
    if not any(isinstance(run, Run) and "\t" in run.text for run in found):
        return found
    return tidy(
        [_with(run, _TABS.sub(" ", run.text)) if isinstance(run, Run) else run for run in found]
    )


def on_one_line(found: Inlines) -> Inlines:
    """Return runs with single spaces for their breaks and tabs."""
    if not any(isinstance(run, Run) and _HAS_BREAK.search(run.text) for run in found):
        return found
    return tidy(
        [_with(run, _BREAKS.sub(" ", run.text)) if isinstance(run, Run) else run for run in found]
    )


def text(found: Inlines) -> str:
    """Return the words without the space around them."""
    return plain(found).strip()

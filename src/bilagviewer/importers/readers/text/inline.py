# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a line's markup to runs, once."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import Literal

from bilagviewer.importers import runs
from bilagviewer.importers.readers.text.markup import (
    CLOSING,
    KEPT,
    LOOKS,
    NEXT,
    SIGNS,
    TOKEN,
    attributes,
)
from bilagviewer.model.blocks import Inlines, Run
from bilagviewer.work import Work

_OFTEN = 2_000
"""So many signs are read between two looks at the clock."""
_LONGEST_KEPT, _MOST_KEPT = 40, 20_000
_LONGEST_TOLD = 200
"""A picture may stand in its own address, in a million letters."""
_Look = Literal["bold", "italic", "underline"]


class Markup:
    """Reads the markup of one file's lines and cells."""

    def __init__(self, references: Mapping[str, str], work: Work) -> None:
        self._references = references
        self._work = work
        self._kept: dict[str, Inlines] = {}
        self.told: list[tuple[str, str]] = []
        """Reason and words of what the last lines had that stands in no run."""
        self._used: set[str] = set()

    def runs(self, markup: str) -> Inlines:
        """Return the runs of a line or cell."""
        if SIGNS.search(markup):
            return _Reading(markup, self).runs()
        words = markup.strip()
        kept = self._kept.get(words)
        if kept is None:
            kept = (Run(words),) if words else ()
            if len(words) <= _LONGEST_KEPT and len(self._kept) < _MOST_KEPT:
                self._kept[words] = kept
        return kept

    def address(self, label: str) -> str | None:
        """Return where a reference leads, None where none has this name."""
        if not self._references:
            return None
        name = " ".join(label.split()).casefold()
        found = self._references.get(name)
        if found is not None:
            self._used.add(name)
        return found

    def keeps(self, label: str, to: str) -> bool:
        """Return whether a link leads where a reference of this name says."""
        name = " ".join(label.split()).casefold()
        is_it = name in self._used and self._references[name] == to
        return is_it and KEPT.fullmatch(to) is not None

    def tell(self, reason: str, words: str) -> None:
        """Keep what stands in no run, for the report."""
        if words.strip():
            self.told.append((reason, words[:_LONGEST_TOLD]))

    def check(self, count: int) -> None:
        """Look at the clock from time to time. Raises as `Work.check`."""
        if not count % _OFTEN:
            self._work.spend(_OFTEN)


class _Reading:
    """Reads the markup of one line or cell."""

    def __init__(self, markup: str, owner: Markup) -> None:
        self._markup = markup
        self._owner = owner
        self._runs: list[Run] = []
        self._looks: dict[str, bool] = dict.fromkeys(
            ("bold", "italic", "underline", "_bold", "_italic", "struck"), False
        )
        self._link = ""
        self._closing: dict[int, int] | None = None
        self._count = 0

    def runs(self) -> Inlines:
        self._read(self._markup)
        return runs.tidy(self._runs)

    def _read(self, markup: str) -> None:
        done = at = 0
        while sign := NEXT.search(markup, at):
            self._count += 1
            self._owner.check(self._count)
            start = sign.start()
            match = TOKEN.match(markup, start)
            kind = (match and match.lastgroup) or ""
            is_token = _IS_TOKEN.get(kind)
            if match is None or (is_token is not None and not is_token(self, match)):
                # Of signs that mean nothing each is a letter, but those of one kind stand together.
                at = match.end() if match else start + 1
                continue
            before, done = markup[done:start], match.end()
            at = done
            if before:
                self._words(before.rstrip() if kind == "attributes" else before)
            if token := _TOKENS.get(kind):
                token(self, match)
        if done < len(markup):
            self._words(markup[done:])

    def _words(self, words: str) -> None:
        self._add(html.unescape(words) if "&" in words else words)

    def _add(self, words: str) -> None:
        looks = self._looks
        bold, italic = looks["bold"] or looks["_bold"], looks["italic"] or looks["_italic"]
        self._runs.append(Run(words, bold, italic, looks["underline"], self._link))

    def _escape(self, match: re.Match[str]) -> None:
        self._add(match[0][1])

    def _tag(self, match: re.Match[str]) -> None:
        name = match[0].strip("</> \t").lower()
        self._looks[LOOKS[name]] = not match[0].startswith("</")

    def _break(self, _match: re.Match[str]) -> None:
        self._add("\n")

    def _block(self, _match: re.Match[str]) -> None:
        self._add(" ")

    def _anchor(self, match: re.Match[str]) -> None:
        to = "" if match[0].startswith("</") else attributes(match[0]).get("href", "")
        self._link = self._kept_link(to)

    def _shown(self, match: re.Match[str]) -> None:
        found = attributes(match[0])
        self._picture(found.get("alt", ""), found.get("src", ""))

    def _auto(self, match: re.Match[str]) -> None:
        to, before = match["auto"], self._link
        # A name before it has its address in such signs in every letter.
        signs = ("<", ">") if ":" not in to else ("", "")
        self._add(signs[0])
        self._link = f"mailto:{to}" if signs[0] else to if KEPT.fullmatch(to) else ""
        self._add(to.removeprefix("mailto:"))
        self._link = before
        self._add(signs[1])

    def _image(self, match: re.Match[str]) -> None:
        self._owner.tell("image", (match["said"] or "").strip("\"'"))
        file, reference = match["file"], match["file_reference"]
        if file is None:
            file = self._owner.address(reference or match["alt"])
        if file is None:
            self._words(match[0])
        else:
            self._picture(match["alt"], file)

    def _shown_link(self, match: re.Match[str]) -> None:
        """Read a picture that leads somewhere."""
        before, self._link = self._link, self._kept_link(match["shown_to"])
        self._picture(match["shown_alt"], match["shown_file"])
        self._link = before

    def _picture(self, words: str, file: str) -> None:
        self._owner.tell("image" if words.strip() else "picture", file)
        self._words(words)

    def _note(self, match: re.Match[str]) -> None:
        self._add(f"[{match['id']}]")

    def _labelled(self, match: re.Match[str]) -> None:
        label, reference = match["label"], match["reference"]
        to = match["target"] if match["closed"] is None else match["closed"]
        if to is None and match["marks"] is not None:
            self._span(label, match["marks"])
            return
        if to is None:
            to = self._owner.address(reference or label)
            if to is not None:
                self._linked(label, to if KEPT.fullmatch(to) else "")
                return
            self._bracketed(label, reference)
            return
        self._owner.tell("link", (match["title"] or "").strip("\"'"))
        self._linked(label, self._kept_link(to))

    def _bracketed(self, label: str, reference: str | None) -> None:
        """Give words in brackets that lead nowhere, as they stand."""
        self._add("[")
        self._read(label)
        self._add("]")
        if reference is not None:
            self._add("[")
            self._read(reference)
            self._add("]")

    def _linked(self, label: str, link: str) -> None:
        before, self._link = self._link, link or self._link
        self._read(label)
        self._link = before

    def _kept_link(self, to: str) -> str:
        """Return an address that a reader may open, else tell of it and return none."""
        to = html.unescape(to)
        if KEPT.fullmatch(to):
            return to
        self._owner.tell("link", to)
        return ""

    def _span(self, label: str, marks: str) -> None:
        before = self._looks["underline"]
        self._looks["underline"] = before or "underline" in marks
        self._owner.tell("mark", marks)
        self._read(label)
        self._looks["underline"] = before

    def _attributes(self, match: re.Match[str]) -> None:
        self._owner.tell("mark", match["said2"])

    def _code(self, match: re.Match[str]) -> None:
        self._add(match["code"])

    def _stars(self, match: re.Match[str]) -> None:
        self._turn(len(match["stars"]), "italic", "bold")

    def _under(self, match: re.Match[str]) -> None:
        self._turn(len(match["under"]), "_italic", "_bold")

    def _turn(self, count: int, italic: str, bold: str) -> None:
        if count != 2:
            self._looks[italic] = not self._looks[italic]
        if count != 1:
            self._looks[bold] = not self._looks[bold]

    def _is_star(self, match: re.Match[str]) -> bool:
        """Return whether stars open or close a look, rather than being letters of the text."""
        stars, is_open = match["stars"], self._looks["italic"]
        if len(stars) > 1:
            is_open = self._looks["bold"]
        return self._is_pair(match, stars, is_open=is_open)

    def _is_struck(self, match: re.Match[str]) -> bool:
        found = self._is_pair(match, "~~", is_open=self._looks["struck"])
        if found:
            self._looks["struck"] = not self._looks["struck"]
        return found

    def _is_pair(self, match: re.Match[str], sign: str, *, is_open: bool) -> bool:
        markup, start, end = match.string, match.start(), match.end()
        if is_open:
            return bool(markup[start - 1 : start].strip()) if start else False
        return bool(markup[end : end + 1].strip()) and markup.find(sign, end) >= 0

    def _is_under(self, match: re.Match[str]) -> bool:
        """Return whether underscores stand round words, and not inside one or for a blank."""
        markup, start, end = match.string, match.start(), match.end()
        before, after = markup[start - 1 : start] if start else "", markup[end : end + 1]
        look = "_italic" if len(match["under"]) == 1 else "_bold"
        if self._looks[look]:
            return bool(before.strip()) and not after.isalnum()
        if before.isalnum() or not after.strip():
            return False
        return self._last_closing(markup).get(len(match["under"]), -1) >= end

    def _last_closing(self, markup: str) -> Mapping[int, int]:
        """Return where the last underscores stand that may end a look: how many → where."""
        if markup is not self._markup:
            return _closing(markup)
        if self._closing is None:
            self._closing = _closing(markup)
        return self._closing


def _closing(markup: str) -> dict[int, int]:
    return {len(one[1]): one.start(1) for one in CLOSING.finditer(markup)}


_IS_TOKEN: Mapping[str, Callable[[_Reading, re.Match[str]], bool]] = {
    "stars": _Reading._is_star,
    "under": _Reading._is_under,
    "struck": _Reading._is_struck,
}
_TOKENS: Mapping[str, Callable[[_Reading, re.Match[str]], None]] = {
    "escape": _Reading._escape,
    "tag": _Reading._tag,
    "break": _Reading._break,
    "anchor": _Reading._anchor,
    "shown": _Reading._shown,
    "block": _Reading._block,
    "auto": _Reading._auto,
    "image": _Reading._image,
    "shown_link": _Reading._shown_link,
    "note": _Reading._note,
    "labelled": _Reading._labelled,
    "attributes": _Reading._attributes,
    "code": _Reading._code,
    "stars": _Reading._stars,
    "under": _Reading._under,
}

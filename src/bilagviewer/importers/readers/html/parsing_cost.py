# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Guess what a page costs its parser, where that grows with the square of the page."""

from __future__ import annotations

import re
from enum import Enum, auto

from bilagviewer.work import Work

# Only one sign is repeated possessively here: Python 3.11 before 3.11.5 passes over too much when
# a group that is repeated so fails halfway.
_FEW_ATTRIBUTES = (
    r"""(?:\s[^<>"'=]{0,40}+"""
    r"""(?:=\s{0,9}+(?:"[^"<>]*+"|'[^'<>]*+')?[^<>"'=]{0,40}+){0,12})?"""
)
_ENDS = r"/?(?:p|li|td|tr|th|br|hr|img|dd|dt|P|LI|TD|TR|TH|BR|IMG)"
_LEAVES = "|".join(
    f"{name}{_FEW_ATTRIBUTES}>[^<]*+</{name}>"
    for name in (
        "a",
        "b",
        "i",
        "em",
        "u",
        "strong",
        "span",
        "font",
        "sup",
        "h[1-6]",
        "div",
        "B",
        "A",
    )
)
_SIMPLE = rf"(?:[^<]++|<(?:{_ENDS}{_FEW_ATTRIBUTES}>|{_LEAVES})){{1,1000}}"
"""Words, and tags that leave open what was open before: most of a page, passed over at once."""
_ATTRIBUTES = r"""((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?|["'])*)>?"""
_RAW = "script|style|textarea|title|xmp|iframe|noembed|noframes"
_TAG = re.compile(
    rf"({_SIMPLE})"
    r"|<!--(?:>|->|.*?(?:--!?>|\Z))"
    rf"|<((?i:{_RAW}))(?=[\s/>]){_ATTRIBUTES}(.*?)(?:(?=</(?i:\2))|\Z)"
    rf"|<(/?[a-zA-Z][^\s/>]*+){_ATTRIBUTES}",
    re.DOTALL,
)
_PLAIN_TAG = re.compile(rf"({_SIMPLE})|<()()()(/?[a-zA-Z][^\s/>]*+){_ATTRIBUTES}")
_ATTRIBUTE = re.compile(r"""[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?""")
_MOST_DEEP = 10_000
"""Elements that stand inside each other."""
_MOST_ATTRIBUTES = 2000
_LONGEST_TAG = 1024 * 1024
_FEW = 400
"""Letters in a tag whose attributes are too few to be counted."""
_MOST_STEPS = 400_000_000
"""Elements above each tag, all together: the parser looks for one of them; 4 seconds."""
_MOST_REPEATED = 1_000_000
"""Looks ("<font …>") that no one closes are written anew in each paragraph."""
_MOST_COMPARED = 1_000_000_000
"""Each attribute is compared with those before it in its tag; 4 seconds."""
_MOST_NAMES = 10_000
_CELL = re.compile("<(?:td|th|TD|TH)")
_EQUAL_LOOKS = 3
"""More of one kind are not kept open by any parser."""
_VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
_ENDED = frozenset(
    (
        "p",
        "li",
        "tr",
        "tbody",
        "thead",
        "tfoot",
        "option",
        "optgroup",
        "dd",
        "dt",
        "colgroup",
        "rt",
        "rp",
        "button",
        "head",
    )
)
"""Elements that end where the next one of their kind begins."""
_LOOKS = frozenset(
    (
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    )
)


class TooDear(Exception):  # noqa: N818 - caught at once, and told as a sentence
    """A page would hold its parser too long."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        """"too_deep" or "tangled"."""


class _Kind(Enum):
    """What a tag does to the elements that are open."""

    UNKNOWN = auto()
    NOTHING = auto()
    OPEN = auto()
    CLOSE = auto()
    BLOCK = auto()
    LOOK = auto()
    LOOK_END = auto()
    LINK = auto()
    LINK_END = auto()
    TABLE = auto()
    TABLE_END = auto()
    CELL = auto()
    ROOT = auto()


_PAIRS = {
    **dict.fromkeys(_LOOKS, (_Kind.LOOK, _Kind.LOOK_END)),
    **dict.fromkeys(("a", "nobr"), (_Kind.LINK, _Kind.LINK_END)),
    **dict.fromkeys(("td", "th", "caption"), (_Kind.CELL, _Kind.NOTHING)),
    **dict.fromkeys(("html", "body"), (_Kind.ROOT, _Kind.NOTHING)),
    **dict.fromkeys(_ENDED, (_Kind.BLOCK, _Kind.BLOCK)),
    **dict.fromkeys(_VOID, (_Kind.NOTHING, _Kind.NOTHING)),
    "table": (_Kind.TABLE, _Kind.TABLE_END),
}
"""What the begin and the end of an element do; of all others, open and close it."""


class ParsingCost:
    """Counts through the tags of one page."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._kinds: dict[str, _Kind] = {}
        self._depth = 0
        self._steps = 0
        self._compared = 0
        self._repeated = 0
        self._rooted = 0
        self._looks: list[str] = []
        """Looks that are open, as their tags have them."""
        self._around: list[list[str]] = []
        """Looks that are open around each table."""

    def of(self, text: str, tags: re.Pattern[str] = _TAG) -> None:
        """Raise `TooDear` where a page would hold its parser for many seconds."""
        kinds, unknown = self._kinds, _Kind.UNKNOWN
        for count, found in enumerate(tags.finditer(text)):
            if count & 1023 == 0:
                self._judge()
            name = found[5]
            if name is None:
                self._pass_over(found)
                continue
            kind = kinds.get(name, unknown)
            if kind is unknown:
                kind = self._learn(name)
            if found.end() - found.start() > _FEW or kind is _Kind.ROOT:
                self._compare(found, kind)
            if kind is not _Kind.NOTHING:
                self._take(kind, found)
            self._steps += self._depth
        self._judge()

    def _pass_over(self, found: re.Match[str]) -> None:
        """Pass over what opens nothing, and over text that a parser may take for tags."""
        if found.lastindex == 1:
            count = found[0].count("<")
            self._steps += count * self._depth
            if self._looks and count:
                self._repeated += count * len(self._looks)
                if _CELL.search(found[0]):
                    self._looks = []
        elif found[4] and "<" in found[4]:
            depth, looks = self._depth, self._looks.copy()
            self.of(found[4], _PLAIN_TAG)
            self._depth, self._looks = depth, looks

    def _learn(self, name: str) -> _Kind:
        kind = _kind(name.lower())
        if len(self._kinds) < _MOST_NAMES:
            self._kinds[name] = kind
        return kind

    def _take(self, kind: _Kind, found: re.Match[str]) -> None:
        if kind is _Kind.OPEN:
            self._depth += 1
        elif kind is _Kind.CLOSE:
            self._depth -= self._depth > 0
        elif kind in (_Kind.LOOK, _Kind.LINK):
            self._depth += kind is _Kind.LOOK
            self._steps += 3 * len(self._looks)
            self._repeated += len(self._looks)
            if self._looks.count(found[0]) < _EQUAL_LOOKS:
                self._looks.append(found[0])
        elif kind in (_Kind.LOOK_END, _Kind.LINK_END):
            self._depth -= kind is _Kind.LOOK_END and self._depth > 0
            if self._looks:
                self._looks.pop()
        else:
            self._move(kind)

    def _move(self, kind: _Kind) -> None:
        """Go into a table, a cell or a paragraph, or out of it."""
        if kind is _Kind.TABLE:
            self._depth += 1
            self._around.append(self._looks)
            self._looks = self._looks.copy()
        elif kind is _Kind.TABLE_END:
            self._depth -= self._depth > 0
            self._looks = self._around.pop() if self._around else self._looks
        elif kind is _Kind.CELL:
            self._looks = []
        elif self._looks:
            self._repeated += len(self._looks)

    def _compare(self, found: re.Match[str], kind: _Kind) -> None:
        """Count the attributes of a tag; those of all roots are those of one element."""
        size = found.end() - found.start()
        if size > _LONGEST_TAG:
            raise TooDear("tangled")
        count = sum(1 for _ in _ATTRIBUTE.finditer(found[6]))
        if kind is _Kind.ROOT:
            self._rooted += count
            count = self._rooted
        if count > _MOST_ATTRIBUTES:
            raise TooDear("tangled")
        self._compared += count * count

    def _judge(self) -> None:
        self._work.check()
        if self._depth > _MOST_DEEP or self._steps > _MOST_STEPS:
            raise TooDear("too_deep")
        if self._compared > _MOST_COMPARED or self._repeated > _MOST_REPEATED:
            raise TooDear("tangled")


def _kind(name: str) -> _Kind:
    """Return what a tag, of which the "/" is part of the name, does to what is open."""
    plain = name.removeprefix("/")
    opens, ends = _PAIRS.get(plain, (_Kind.OPEN, _Kind.CLOSE))
    return ends if plain != name else opens

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What every reader gives: typed lines with their places, pictures, and what the file is sure of.

Nothing in a line is markup. Looks and links are runs, cells are cells, and what the file says of a
line (a heading's level, the mark of a list) is a hint beside its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bilagviewer.importers.report import ReportEntry
from bilagviewer.model.blocks import Inlines, Run, Source, plain

TITLE = 400
"""The longest line, in letters, that can name a punkt, a bilag or a page."""
NOWHERE = Source()


@dataclass(frozen=True, slots=True)
class Hints:
    """What a file says of a line beside its words."""

    level: int = 0
    """1 to 6 of a heading, else 0."""
    mark: str = ""
    """What stands before an entry of a list, as the paper shows it ("•", "9.", "a)", "IV."), where
    the file keeps it apart from the words; of a heading, the number that Word counts for it."""
    depth: int = 0
    """How many lists an entry stands in beside its own."""
    indent: int = 0
    """How far in a line of plain text begins, in letters."""
    size: float = 0
    """The height of its letters in points, 0 where the file does not say."""
    header: bool | None = None
    """Whether the file says that a row is (True) or is not (False) a header; None: nothing."""
    foot: bool = False
    """Whether the file says that a row is the foot of its table: it comes last, and is a sum."""
    page: bool = False
    """Whether a page ends after this line, which is empty then."""
    table: int = 0
    """Which table of the file a row belongs to, counted from 1; 0 where only its place says so."""
    solid: bool = False
    """Whether line ends inside the runs, and the words as they are, are the file's own: not a
    line that a maker broke for want of room."""
    picture: str = ""
    """The name in `Sheet.pictures` of the picture that stands here; the words are its
    alternative text. `"-"` for a picture that did not come along."""
    quiet: bool = False
    """Whether the line can be neither title, entry nor heading: code, or a cell's inner lines."""


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Line:
    """A line or paragraph of a paper, or a row of a table in it."""

    runs: Inlines = ()
    """The words with their looks and links; empty for a row and for a blank line."""
    source: Source = NOWHERE
    cells: tuple[Inlines, ...] = ()
    """A row's cells; empty for a line of text."""
    hints: Hints = NO_HINTS
    _bare: str = field(init=False, repr=False, compare=False)
    """What `bare` returned; every pass asks for it, so it is made once."""

    @property
    def text(self) -> str:
        """Return the words as they stand, of a row with a tab between its cells."""
        if self.cells:
            return "\t".join(map(plain, self.cells))
        return plain(self.runs)

    @property
    def bare(self) -> str:
        """Return the words with single spaces, after the mark; none of a line too long to name."""
        try:
            return self._bare
        except AttributeError:
            object.__setattr__(self, "_bare", self._made_bare())
            return self._bare

    def _made_bare(self) -> str:
        text = self.text
        if not 0 < len(text) <= TITLE:
            return ""
        mark = self.hints.mark
        if mark and mark[-1].isalnum():
            mark += "."
        bare = " ".join(f"{mark} {text}".split()) if mark else " ".join(text.split())
        # The same words take no room twice.
        return text if bare == text else bare

    @property
    def is_blank(self) -> bool:
        """Return whether nothing is to be read here."""
        if self.cells or self.hints.picture:
            return False
        text = self.text
        return not text or text.isspace()

    @property
    def number(self) -> int:
        """Return the line in its file, 0 where none is known."""
        return self.source.line or 0

    def hinted(self, **changes: object) -> Line:
        """Return the line with some of its hints changed."""
        return Line(self.runs, self.source, self.cells, replace(self.hints, **changes))  # type: ignore[arg-type] # names and values are those of Hints


def line_of(text: str, number: int, hints: Hints = NO_HINTS) -> Line:
    """Return a plain line."""
    return Line((Run(text),) if text else (), Source(line=number), (), hints)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the meeting; each is empty where it is not."""

    title: str = ""
    body: str = ""
    """The council or committee that meets."""
    date: str = ""
    """ISO."""
    time: str = ""
    """When it begins: "16:00"."""


@dataclass(frozen=True, slots=True)
class ToldBilag:
    """A bilag that the file itself calls one."""

    number: str
    title: str
    at: int | None = None
    """Where in the lines its text begins; None where only the title is there."""
    closed: bool = False
    line: int | None = None
    """Where its title stood, for the report."""


@dataclass(frozen=True, slots=True)
class ToldPunkt:
    """A punkt that the file itself calls one."""

    number: str
    title: str
    at: int
    """Where in the lines its text begins; it ends where the next one's, or a bilag's, begins."""
    closed: bool = False
    cases: tuple[str, ...] = ()
    bilag: tuple[ToldBilag, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """What a file knows for certain of its own structure; it goes before what is guessed."""

    punkter: tuple[ToldPunkt, ...] = ()
    end: int | None = None
    """Where in the lines the last punkt's text ends; None where it is the file's end."""
    facts: Facts = Facts()
    is_supplement: bool = False
    """Whether it is a supplementary agenda."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as its reader gives it."""

    lines: tuple[Line, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Name ("billede-1.png") → PNG or JPEG, for the lines that show them."""
    told: Outline = Outline()
    entries: tuple[ReportEntry, ...] = ()
    """What was done to the file while it was read."""
    has_lines: bool = False
    """Whether a reader of the file can find its lines by number."""
    attached: tuple[tuple[str, bytes], ...] = ()
    """Files inside the file, each with its name: the attachments of a mail, in order."""
    properties: Facts = Facts()
    """What the file says of itself beside its text; believed only where the text agrees."""

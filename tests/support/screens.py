# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Draw the screens of `tests/screens/screens.toml`; run by itself, it draws them all anew."""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.packs import OpenPack
from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content, Mark, MarkState, Stance
from bilagviewer.model.pack import Document, Pack, PackId
from bilagviewer.packfile.writer import write_pack
from bilagviewer.ui.options import Options
from bilagviewer.ui.picture import settle
from bilagviewer.ui.program import Program
from bilagviewer.ui.sorting import sort_shown

FOLDER = Path(__file__).resolve().parents[1] / "screens"
SMOOTH = Qt.TransformationMode.SmoothTransformation
WIDTH = 480
"""Pixels of a kept picture's width."""
NOTES = {
    "2.4/1": Content("Sammenhold med sundhedsaftalen."),
    "2.4/1#1": Content("Spørg ind til de 21 akuthospitaler.", Stance.AGREE),
    "2.4/1#2@137-213": Content(
        "Hvem har ansvaret, når borgeren skifter mellem kommune og sygehus?",
        marks=(MarkState(Mark.QUESTION), MarkState(Mark.FOLLOW_UP)),
    ),
    "2.4/1#4": Content("10-årsplanen bør nævnes med tidsplan.", Stance.DISAGREE),
    "3.2/4#t1:Robot-%20og%20droneteknologi": Content("Spørg om kontoret i hovedstadsregionen."),
}


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: what it shows and how."""

    name: str
    address: str
    pack: str
    sort: str
    theme: str
    size: tuple[int, int]
    text: int

    @property
    def file(self) -> Path:
        """Return where its kept picture is."""
        return FOLDER / f"{self.name}.png"


def screens() -> Iterator[Screen]:
    """Return every row in its looks, light and dark: in those it names, else in the usual."""
    table = tomllib.loads((FOLDER / "screens.toml").read_text(encoding="utf-8"))
    for row in table["screen"]:
        usual = [look["name"] for look in table["look"] if look.get("usual", True)]
        for look in table["look"]:
            if look["name"] not in row.get("looks", usual):
                continue
            for theme in ("light", "dark"):
                width, height = look["size"]
                name = f"{row['name']}-{look['name']}-{theme}"
                yield Screen(
                    name,
                    row.get("open", ""),
                    row.get("pack", ""),
                    row.get("sort", ""),
                    theme,
                    (width, height),
                    look.get("text", 100),
                )


def draw(application: QApplication, screen: Screen, folder: Path) -> QImage:
    """Draw the real window on a profile in `folder`, with the notes above in it."""
    library = Library(Home.below(folder), now=lambda: datetime(2020, 11, 24, 9, 42, tzinfo=UTC))
    _write_notes(library)
    file = _empty(folder) if screen.pack == "empty" else None
    options = Options(
        file=file, open=screen.address, theme=screen.theme, text_size=screen.text, language="da"
    )
    program = Program(application, library, options)
    window = program.window
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*screen.size)
    window.opening.say_nothing_of_its_own()
    window.show()
    program.start(options)
    settle(application, window)
    if screen.sort:
        sort_shown(window, screen.sort)
        settle(application, window)
    image = window.grab().toImage()
    window.close()
    window.deleteLater()
    # Only an event loop deletes by itself, and every window that is left is styled with the next.
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    library.close()
    return image


def small(image: QImage) -> QImage:
    """Return `image` as it is kept."""
    return image.scaledToWidth(WIDTH, SMOOTH).convertToFormat(QImage.Format.Format_RGB32)


def _write_notes(library: Library) -> None:
    pack = library.packs.bundled()
    assert isinstance(pack, OpenPack)
    if not library.notes.for_pack(pack.pack.id):
        for address, content in NOTES.items():
            library.notes.add(pack, parse(address), content)


def _empty(folder: Path) -> Path:
    target = folder / "tom.bilag"
    if not target.exists():
        write_pack(Document(Pack(PackId("tom"), "Økonomiudvalget", date="2020-12-14")), target)
    return target


def main() -> None:
    """Draw every screen anew, or those whose names begin with one of the arguments."""
    application = QApplication(["screens", "-platform", "offscreen"])
    wanted = tuple(sys.argv[1:]) or ("",)
    for screen in screens():
        if not screen.name.startswith(wanted):
            continue
        with tempfile.TemporaryDirectory() as folder:
            small(draw(application, screen, Path(folder))).save(str(screen.file))
        sys.stdout.write(f"{screen.file}\n")


if __name__ == "__main__":
    main()

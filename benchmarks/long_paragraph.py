# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How long very large papers hold the window: `.venv/bin/python benchmarks/long_paragraph.py`.

A bilag of one paragraph with 1.9 million words, and a meeting of 20,000 punkter, are each opened
in the real window and used. Printed is for each thing done the milliseconds of the longest time
that the window's thread was not free, and how long was looked.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, Paragraph, Run
from bilagviewer.model.pack import Bilag, Document, Pack, PackId, Section
from bilagviewer.packfile.writer import write_pack
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.program import Program
from bilagviewer.ui.running import make_application

WORDS, PUNKTER = int(os.environ.get("WORDS", "1900000")), 20_000
REST, PATIENCE = 1_500, 90_000
"""Milliseconds that are looked at after a thing is done, and the most for a long one."""
_SAID = ("og", "en", "at", "på", "vej", "år", "ny", "by", "råd", "mål")


def paragraph(count: int) -> Document:
    """Return a meeting with a short bilag, and one of a single paragraph of `count` words."""
    source = random.Random(7)  # noqa: S311 - the same text every time
    words = " ".join(
        word if n % 17 else f"{word}." for n, word in enumerate(source.choices(_SAID, k=count), 1)
    )
    bilag = (Bilag("1", "Kort", text="1-1.md"), Bilag("2", "Langt", text="1-2.md"))
    pack = Pack(PackId("ord"), "Ord", sections=(Section("1", "Punkt", bilag=bilag),))
    texts = {"1-1.md": _body("Først."), "1-2.md": _body(words)}
    return Document(pack, texts)


def punkter(count: int) -> Document:
    """Return a meeting of `count` punkter, each with a bilag."""
    sections = tuple(
        Section(str(n), f"Punkt om sag {n}", bilag=(Bilag("1", f"Notat {n}", text=f"{n}.md"),))
        for n in range(1, count + 1)
    )
    pack = Pack(PackId("punkter"), "Punkter", sections=sections)
    return Document(pack, {f"{n}.md": _body(f"Tekst {n}.") for n in range(1, count + 1)})


class Turns:
    """Lets the window work, and looks how long each turn of its thread takes."""

    def until(self, name: str, act: Callable[[], object], ready: Callable[[], bool]) -> None:
        """Do `act`, and print the longest turn until `ready` and some rest, and the time."""
        began, patience = time.perf_counter(), QDeadlineTimer(PATIENCE)
        longest = self._turn(act)
        while not ready() and not patience.hasExpired():
            longest = max(longest, self._turn(lambda: None))
        rest = QDeadlineTimer(REST)
        while not rest.hasExpired():
            longest = max(longest, self._turn(lambda: None))
        took = (time.perf_counter() - began) * 1000
        print(f"{name:44}{longest:10.1f}{took:10.0f}", flush=True)

    def _turn(self, act: Callable[[], object]) -> float:
        start = time.perf_counter()
        act()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        spent = (time.perf_counter() - start) * 1000
        time.sleep(0.001)
        return spent


def use(window: MainWindow, turns: Turns, path: Path, address: str) -> None:
    """Open a pack, go through it, and come back."""
    session, page = window.session, window.parts.page

    def at(wanted: str) -> bool:
        shown = session.page
        return shown is not None and not shown.reading and str(shown.entry.address) == wanted

    name = path.stem
    opened: list[object] = []
    session.opened.connect(opened.append)
    turns.until(f"{name}: open", lambda: session.open_path(path), lambda: bool(opened))
    turns.until(
        f"{name}: go to {address}",
        lambda: page.go_requested.emit(parse(address)),
        lambda: at(address),
    )
    turns.until(f"{name}: scroll", lambda: page.step_window(1), lambda: True)
    turns.until(f"{name}: to the end", page.to_end, lambda: True)
    turns.until(f"{name}: wider", lambda: window.resize(1300, 900), lambda: True)
    turns.until(f"{name}: larger text", window.actions_["larger"].trigger, lambda: True)
    turns.until(f"{name}: choose", lambda: page.choose_next(1), lambda: True)
    field = window.contents.findChildren(type(window.contents._filter))[0]
    turns.until(f"{name}: filter", lambda: field.setText("sag 77"), lambda: True)
    turns.until(f"{name}: no filter", field.clear, lambda: True)
    turns.until(f"{name}: read", window.actions_["read"].trigger, lambda: True)
    turns.until(
        f"{name}: again",
        lambda: session.open_known(session.open_pack.pack.id),
        lambda: len(opened) > 1,
    )


def main() -> None:
    """Measure both papers."""
    application = make_application()
    print(f"{'':44}{'longest':>10}{'looked':>10}")
    with TemporaryDirectory() as folder:
        for name, document, address in (
            ("paragraph", paragraph(WORDS), "1/2"),
            ("punkter", punkter(PUNKTER), "9000/1"),
        ):
            if len(sys.argv) > 1 and sys.argv[1] != name:
                continue
            path = Path(folder) / f"{name}.bilag"
            write_pack(document, path)
            _measure(application, Path(folder) / f"profile-{name}", path, address)


def _measure(application: QApplication, profile: Path, path: Path, address: str) -> None:
    library = Library(Home.below(profile))
    program = Program(application, library, Options())
    window = program.window
    window.resize(1200, 900)
    window.show()
    program.start(Options())
    turns = Turns()
    turns.until("start", lambda: None, lambda: window.session.page is not None)
    use(window, turns, path, address)
    window.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    library.close()


def _body(text: str) -> Body:
    return Body((Paragraph((Run(text),)),))


if __name__ == "__main__":
    main()

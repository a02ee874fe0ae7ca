# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Web pages as portals and programs save them, each beside what it is read as."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

import accounting
import import_outline
from bilagviewer.errors import UserError
from bilagviewer.importers.report import Log
from bilagviewer.importers.source import read_lines
from bilagviewer.importers.text import import_text

FOLDER = Path(__file__).parents[1] / "cases" / "html"
CASES = sorted(FOLDER.glob("*.html"))


class _Words(HTMLParser):
    """Every word of a page but those of its head and its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's
        if tag in ("script", "style", "head"):
            self._silent = self._silent or tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.text.append(data)


def read(case: Path) -> tuple[str, list[str]]:
    text, _, expected = case.read_text("utf-8").partition("=== expected\n")
    return text, expected.splitlines()


def lines_of(markup: str) -> list[str]:
    page = f"<html><body>{markup}</body></html>".encode()
    return [line.text for line in read_lines(page, "side.html", Log()) if line.text]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_page_is_read_as_expected(case: Path) -> None:
    text, expected = read(case)
    imported = import_text(text.encode("cp1252"), case.name)
    assert list(import_outline.lines(imported.document)) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_word_of_a_page_is_lost(case: Path) -> None:
    text, _ = read(case)
    seen = _Words()
    seen.feed(text)
    into = accounting.put_in("\n".join(seen.text))
    assert into - accounting.came_out(import_text(text.encode("utf-8-sig"), case.name)) == {}


LINES = {
    "scripts are not run or read": ("<script>x()</script><p>Ord</p>", ["Ord"]),
    "what is hidden": ("<p hidden>a</p><p aria-hidden=true>b</p>Ord", ["Ord"]),
    "white space": ("<p>  To \n ord </p>", ["To ord"]),
    "a break": ("<p>Et<br>To</p>", ["Et", "To"]),
    "looks": ("<p><b>Fed</b> og <u>streg</u></p>", ["<b>Fed</b> og <u>streg</u>"]),
    "letters that would be markup": ("<p># 2 * 3 &lt;b&gt;</p>", ["&#35; 2 &#42; 3 &lt;b>"]),
    "a web link": ('<a href="https://a.dk/x">Se</a>', ["[Se](https://a.dk/x)"]),
    "a link that runs": ('<a href="javascript:x()">Se</a>', ["Se"]),
    "a link to this machine": ('<a href="file:///etc/passwd">Se</a>', ["Se"]),
    "a picture": ('<img src="http://x/p.png" alt="Kort">', ["<i>Kort</i>"]),
    "lists in lists": ("<ol><li>A<ul><li>B</ul><li>C</ol>", ["1. A", "  - B", "2. C"]),
    "a list from 4": ("<ol start=4><li>A<li>B</ol>", ["4. A", "5. B"]),
    "preformatted": ("<pre>a\n  b</pre>", ["a", "b"]),
    "terms": ("<dl><dt>Ord<dd>Det samme</dl>", ["<b>Ord</b>", "Det samme"]),
    "facts": (
        "<table><tr><td>Dato:<td>1. maj<tr><td>Sted:<td>Salen</table>",
        ["Dato: 1. maj", "Sted: Salen"],
    ),
}


@pytest.mark.parametrize("case", LINES)
def test_what_becomes_of_an_element(case: str) -> None:
    markup, expected = LINES[case]
    assert lines_of(markup) == expected


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_are_read_however_they_were_written(charset: str) -> None:
    page = "<html><body><p>Blåbærgrød på øen</p></body></html>".encode(charset)
    if charset == "utf-16":
        page = "\ufeff<html><body><p>Blåbærgrød på øen</p>".encode("utf-16-le")
    assert "Blåbærgrød på øen" in repr(import_text(page, "x.html").document.bodies)


def test_a_text_with_some_markup_is_still_a_text() -> None:
    lines = read_lines(b"<b>Indhold</b>\n\n<table><tr><td>a</td></tr></table>\n", "x.txt", Log())
    assert lines[0].text == "<b>Indhold</b>"


def test_a_page_of_any_depth_is_read_or_refused() -> None:
    deep = b"<html><body>" + b"<div>" * 9_000 + b"Ord"
    assert read_lines(deep, "x", Log())[0].text == "Ord"
    with pytest.raises(UserError) as caught:
        read_lines(b"<html><body>" + b"<div>" * 90_000 + b"Ord", "x", Log())
    assert caught.value.kind == "import.too_deep"


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        read_lines(b"<html><body><img src=x.png><script>x</script></body></html>", "x", Log())
    assert caught.value.kind == "import.empty"


def test_a_line_of_a_page_has_no_number_for_the_reader() -> None:
    report = import_text(b"<html><body><nav>Menu</nav><p>Ord</p></body></html>", "x").report
    assert [file.has_lines for file in report.files] == [False]

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
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.source import read_lines
from bilagviewer.importers.build import import_document

FOLDER = Path(__file__).parents[1] / "cases" / "html"
CASES = sorted(FOLDER.glob("*.html"))


class _Words(HTMLParser):
    """Every word of a page but those of its head and its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's
        if tag in ("script", "style", "head", "template", "noscript"):
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
    imported = import_document(text.encode("cp1252"), case.name)
    assert list(import_outline.lines(imported.document)) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_word_of_a_page_is_lost(case: Path) -> None:
    text, _ = read(case)
    seen = _Words()
    seen.feed(text)
    into = accounting.put_in("\n".join(seen.text))
    assert into - accounting.came_out(import_document(text.encode("utf-8-sig"), case.name)) == {}


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
    "a picture in a table": (
        '<table><tr><td>A<td>B<tr><td>1<td><img src="b.png" alt="Kort"></table>',
        ["A\tB", "1\t<i>Kort</i>"],
    ),
    "a page under a dialogue": ('<main aria-hidden="true"><h1>Ord</h1></main>', ["# Ord"]),
    "a closed part with its headline": (
        '<h2><button aria-expanded="false" aria-controls="a">Sag</button></h2>'
        '<div id="a" style="display:none">Ord</div>',
        ["## Sag", "Ord"],
    ),
    "a menu that opens": (
        '<button aria-expanded="false" aria-controls="menu">Vis</button>'
        '<ul id="menu" hidden><li>Forside</ul>Ord',
        ["Ord"],
    ),
    "details": ("<details><summary>Sag</summary>Ord</details>", ["## Sag", "Ord"]),
    "a field and its label": ('<label for="q">Søg</label><input id="q">Ord', ["Ord"]),
    "around the main part": ("<header>A</header><main>Ord</main><footer>B</footer>", ["Ord"]),
    "the foot of a page without one": ("<p>Ord</p><footer>Slut</footer>", ["Ord", "Slut"]),
    "a wrapper that has had a cookie": ('<div class="no-cookie"><h1>A</h1></div>', ["# A"]),
    "struck out": ("<p>Pris <s>90</s> <del>80</del> 70</p>", ["Pris 70"]),
    "soft hyphens": ("<p>Vel&shy;komst</p>", ["Velkomst"]),
    "high and low": ("<p>m<sup>2</sup>, CO<sub>2</sub></p>", ["m², CO₂"]),
    "a number beside its title": ("<div><span>1</span><span>Nyt</span></div>", ["1 Nyt"]),
    "a word in two looks": ("<p><b>D</b>anmark, <span>4</span>g</p>", ["<b>D</b>anmark, 4g"]),
    "links side by side": ("<p><a>Et</a><a>To</a></p>", ["Et To"]),
    "two header rows": (
        "<table><tr><th rowspan=2>A<th colspan=2>B<tr><th>1<th>2<tr><td>x<td>y<td>z</table>",
        ["A\tB 1\tB 2", "x\ty\tz"],
    ),
    "a list in a cell": (
        "<table><tr><td>A<td>B<tr><td>1<td><ul><li>x<li>y</ul></table>",
        ["A\tB", "1\t• x<br>• y"],
    ),
    "a list that a word processor wrote": (
        "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>Ord</p>",
        ["  - Ord"],
    ),
    "facts without colons": (
        "<table><tr><th>Dato<td>1. maj<tr><th>Sted<td>Salen</table>",
        ["Dato: 1. maj", "Sted: Salen"],
    ),
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
    assert "Blåbærgrød på øen" in repr(import_document(page, "x.html").document.bodies)


LETTERS = {
    "iso-8859-1": "Møde – ”nu”".encode("cp1252"),
    "utf-8": b"M\xc3\xb8de \xff \xe2\x80\x93",
    "idna": "Møde – nu".encode("cp1252"),
}


@pytest.mark.parametrize("said", LETTERS)
def test_a_wrong_charset_costs_few_letters(said: str) -> None:
    page = f"<html><head><meta charset={said}></head><body>".encode() + LETTERS[said]
    line = read_lines(page, "x.html", Log())[0]
    assert line.text.startswith("Møde")
    assert "–" in line.text


@pytest.mark.parametrize("page", [b"<div>Ord</div>", b"<!-- x -->\n<p class=a>Ord"])
def test_a_piece_of_a_page_is_known_by_its_name(page: bytes) -> None:
    assert [line.text for line in read_lines(page, "a.htm", Log()) if line.text] == ["Ord"]
    assert read_lines(page, "a.txt", Log())[-1].text != "Ord"


def test_a_text_with_some_markup_is_still_a_text() -> None:
    lines = read_lines(b"<b>Indhold</b>\n\n<table><tr><td>a</td></tr></table>\n", "x.txt", Log())
    assert lines[0].text == "<b>Indhold</b>"


def test_a_page_in_an_archive_is_refused_with_what_to_do() -> None:
    head = b"From: <Saved by Blink>\r\nSubject: M\r\nMIME-Version: 1.0\r\n"
    for kind in (b"multipart/related;\r\n\ttype=text/html", b"multipart/mixed"):
        with pytest.raises(UserError) as caught:
            read_lines(head + b"Content-Type: " + kind + b"\r\n\r\nx", "side.mhtml", Log())
        assert caught.value.kind == "import.web_archive"
    assert read_lines(b"Subject: M\n\nContent-Type: x\n", "brev.txt", Log())


def test_a_page_of_any_depth_is_read_or_refused() -> None:
    deep = b"<html><body>" + b"<div>" * 9_000 + b"Ord"
    assert read_lines(deep, "x", Log())[0].text == "Ord"
    with pytest.raises(UserError) as caught:
        read_lines(b"<html><body>" + b"<div>" * 90_000 + b"Ord", "x", Log())
    assert caught.value.kind == "import.too_deep"


NO_WORDS = {
    "<script>x</script>": ("import.empty", {}),
    "<img src=1.png><table><tr><td><img src=2.png></table>": ("import.only_pictures", {"count": 2}),
}


@pytest.mark.parametrize("markup", NO_WORDS)
def test_a_page_without_words_is_refused(markup: str) -> None:
    kind, values = NO_WORDS[markup]
    with pytest.raises(UserError) as caught:
        lines_of(markup)
    assert (caught.value.kind, caught.value.values) == (kind, {"file": "side.html", **values})


LEFT = {
    '<img src="/a/Kort%20over%20by.png?x=1">': [("picture", "Kort over by.png")],
    '<img src="data:image/png;base64,AAAA" alt="">': [("picture", "")],
    '<img src="pil.gif" width="16" height="16"><img src="x.gif" role="presentation">': [],
    '<table><tr><td>A<td>B<tr><td>1<td><img src="b.png"></table>': [("picture", "b.png")],
    '<iframe src="https://x.dk/bilag.pdf" title="Bilag 2"></iframe>': [("embedded", "Bilag 2")],
    '<iframe src="https://x.dk/tael.html" width="1" height="1"></iframe>': [],
}


@pytest.mark.parametrize("markup", LEFT)
def test_what_is_shown_and_has_no_words_stands_in_the_report(markup: str) -> None:
    log = Log()
    read_lines(f"<html><body><p>Ord</p>{markup}</body></html>".encode(), "side.html", log)
    found = [(e.reason, e.text) for e in log.report().entries if e.kind is Did.LEFT]
    assert found == LEFT[markup]


def test_a_line_of_a_page_has_no_number_for_the_reader() -> None:
    report = import_document(b"<html><body><nav>Menu</nav><p>Ord</p></body></html>", "x").report
    assert [file.has_lines for file in report.files] == [False]

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""No word of a web page is lost, and none of its headings is taken for a button."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

import accounting
import golden_cases
from bilagviewer.importers.build import import_document
from golden_cases import GoldenCase

each_page = pytest.mark.parametrize("case", golden_cases.PAGES, ids=lambda case: case.name)


class _Words(HTMLParser):
    """Every word of a page but those of its head and scripts, and of the headings in buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.headings: list[str] = []
        self._silent = ""
        self._buttons = 0
        self._heading = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's
        if tag in ("script", "style", "head", "template", "noscript"):
            self._silent = self._silent or tag
        self._buttons += tag in ("button", "summary")
        if tag in ("h1", "h2", "h3", "h4") and self._buttons:
            self._heading = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        self._buttons -= tag in ("button", "summary")
        if tag == self._heading:
            self._heading = ""

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.text.append(data)
            self.headings += [data] if self._heading else []


def seen_in(case: GoldenCase) -> _Words:
    [(_, data)] = case.files
    seen = _Words()
    seen.feed(golden_cases.page_text(data))
    return seen


@each_page
def test_no_word_of_a_page_is_lost(case: GoldenCase) -> None:
    into = accounting.put_in("\n".join(seen_in(case).text))
    rest = into - accounting.came_out(case.imported())
    # What a page itself says that a punkt is called stands in its title alone.
    assert accounting.missing(case.imported(), rest) == []


@each_page
def test_no_heading_of_a_page_is_taken_for_a_button(case: GoldenCase) -> None:
    assert accounting.missing(case.imported(), seen_in(case).headings) == []


def test_a_line_of_a_page_has_no_number_for_the_reader() -> None:
    report = import_document(b"<html><body><nav>Menu</nav><p>Ord</p></body></html>", "x").report
    assert [file.has_lines for file in report.files] == [False]

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whole pages as portals and programs save them: nothing is lost, and letters are right."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bilagviewer.importers.readers import html
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

CASES = sorted((Path(__file__).parents[3] / "cases" / "html").glob("*.html"))
SILENT = ("script", "style", "head", "template", "noscript")


class PageWords(HTMLParser):
    """Every word of a page but those of its head and its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's
        if tag in SILENT:
            self._silent = self._silent or tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.text.append(data)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def came_out(read: Sheet) -> Counter[str]:
    told = [f"{one.number} {one.title}" for one in read.told.punkter]
    lines = [f"{line.hints.mark} {line.text}" for line in read.lines]
    return words("\n".join([*told, *lines, *(entry.text for entry in read.entries)]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_word_of_a_page_is_lost(case: Path) -> None:
    text = case.read_text("utf-8").partition("=== expected\n")[0]
    seen = PageWords()
    seen.feed(text)
    read = html.read(text.encode("utf-8-sig"), case.name, Work())
    assert words("\n".join(seen.text)) - came_out(read) == {}


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_are_read_however_they_were_written(charset: str) -> None:
    page = "<html><body><p>Blåbærgrød på øen".encode(charset)
    assert html.read(page, "a.html", Work()).lines[0].text == "Blåbærgrød på øen"


KNOWN = {
    b"<!doctype html><p>": "",
    b"<!-- x -->\n<html>": "",
    b"<div>Ord": "a.htm",
    b"<!--" + b"x" * 5000: "a.html",
}


@pytest.mark.parametrize("head", KNOWN)
def test_a_page_is_known(head: bytes) -> None:
    assert html.recognises(head, KNOWN[head])


@pytest.mark.parametrize("head", [b"<b>Indhold</b>", b"<table><tr>", b"Ord", b"<?xml?><a>"])
def test_a_text_with_some_markup_is_still_a_text(head: bytes) -> None:
    assert not html.recognises(head, "a.txt")

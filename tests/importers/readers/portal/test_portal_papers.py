# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whatever meeting a portal gives out, and in whichever shape, it is read as what it is."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, note, settings
from selectolax.lexbor import LexborHTMLParser

import portal_papers
from accounting import words
from bilagviewer.importers.readers import portal
from bilagviewer.importers.sheet import Facts, Sheet
from bilagviewer.work import Work
from portal_papers import JsonShape, PageShape, PublishedMeeting


@settings(max_examples=40)
@given(portal_papers.meetings(), portal_papers.json_shapes)
def test_a_meeting_in_json_comes_back(meeting: PublishedMeeting, shape: JsonShape) -> None:
    compare(portal_papers.as_json(meeting, shape), "dagsorden.json", meeting)


@settings(max_examples=40)
@given(portal_papers.meetings(), portal_papers.page_shapes)
def test_a_meeting_as_a_page_comes_back(meeting: PublishedMeeting, shape: PageShape) -> None:
    compare(portal_papers.as_page(meeting, shape), "dagsorden.html", meeting)


@settings(max_examples=25)
@given(portal_papers.meetings(), portal_papers.page_shapes)
def test_no_word_of_a_page_is_lost(meeting: PublishedMeeting, shape: PageShape) -> None:
    data = portal_papers.as_page(meeting, shape)
    body = LexborHTMLParser(data.decode()).body
    assert body is not None
    sheet = portal.read(data, "dagsorden.html", Work())
    kept = Counter(word for line in sheet.lines for word in words(line.text))
    for punkt in sheet.told.punkter:
        kept.update(words(f"{punkt.number} {punkt.title}"))
        for bilag in punkt.bilag:
            kept.update(words(f"Bilag {bilag.number} {bilag.title}"))
    for entry in sheet.entries:
        kept.update(words(entry.text))
    lost = Counter(words(body.text(separator=" "))) - kept
    assert not lost


def compare(data: bytes, name: str, meeting: PublishedMeeting) -> None:
    note(data.decode())
    assert portal.recognises(data[:4096], name)
    sheet = portal.read(data, name, Work())
    title = f"{meeting.kind}, {meeting.body}"
    assert sheet.told.facts == Facts(title, meeting.body, meeting.date, meeting.time)
    assert sheet.told.is_supplement == meeting.supplement
    assert outline(sheet) == [
        (
            *(one.item.number, one.item.title, one.closed, one.cases),
            [(annex.number, annex.title) for annex in one.item.annexes],
        )
        for one in meeting.items
    ]
    assert texts(sheet) == [
        [*one.cases, *(word for piece in one.item.pieces for word in portal_papers.words_of(piece))]
        for one in meeting.items
    ]


def outline(sheet: Sheet) -> list[object]:
    return [
        (
            *(one.number, one.title, one.closed, one.cases),
            [(bilag.number, bilag.title) for bilag in one.bilag],
        )
        for one in sheet.told.punkter
    ]


def texts(sheet: Sheet) -> list[list[str]]:
    starts = [one.at for one in sheet.told.punkter]
    ends = [*starts[1:], sheet.told.end]
    parts = [sheet.lines[start:end] for start, end in zip(starts, ends, strict=True)]
    return [[word for line in part for word in line.text.split()] for part in parts]

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a correct reading shows: the two programmes, counted by hand in the document."""

from __future__ import annotations

from collections import Counter

from bilagviewer.importers.report import Imported
from bilagviewer.model.blocks import (
    Body,
    Entry,
    EntryKind,
    Heading,
    ListBlock,
    Paragraph,
    Run,
    plain,
)
from bilagviewer.model.locate import block_text
from reading_imported import body, programme

# The temadag.


def entries(imported: Imported) -> tuple[Entry, ...]:
    return programme(body(imported, "3.1/1")).entries


def test_the_programme_has_22_entries(imported: Imported) -> None:
    found = entries(imported)
    assert Counter(entry.track for entry in found) == {None: 13, 1: 5, 2: 4}
    outside = [entry.start for entry in found if entry.track is None]
    assert (outside[0], outside[9], outside[10:]) == ("09:30", "13:00", ["14:15", "14:30", "15:15"])
    tracks = programme(body(imported, "3.1/1")).tracks
    assert [track.partition(":")[0] for track in tracks] == ["Spor 1", "Spor 2"]


def test_pauses_and_lunch(imported: Imported) -> None:
    pauses = [e.start for e in entries(imported) if e.kind is EntryKind.PAUSE]
    lunches = [e.start for e in entries(imported) if e.kind is EntryKind.LUNCH]
    assert (pauses, lunches) == (["10:00", "11:00", "11:45", "14:15"], ["12:30"])


def test_an_end_only_where_one_is_printed(imported: Imported) -> None:
    found = [(entry.start, entry.end) for entry in entries(imported) if entry.end]
    assert found == [
        ("10:00", "10:15"),
        ("11:00", "11:15"),
        ("11:45", "11:55"),
        ("12:30", "13:00"),
        ("13:00", "14:15"),
        ("14:15", "14:30"),
    ]


def test_speakers_points_descriptions_and_the_remark(imported: Imported) -> None:
    found = entries(imported)
    speakers = [entry for entry in found if entry.speaker]
    assert len(speakers) == 12
    assert all(entry.office for entry in speakers)
    assert not [s for s in speakers if s.speaker.startswith("v.") or s.speaker.endswith(",")]
    assert "Pernille Weiss (C)" in [entry.speaker for entry in speakers]
    points = [len(entry.points) for entry in found if entry.points]
    assert (points, sum(points)) == ([3, 3, 3], 9)
    assert sum(1 for entry in found if entry.description) == 6
    assert [e.remark for e in found if e.remark] == ["Oplægget foregår på engelsk."]


def links(body: Body) -> list[str]:
    return [
        run.link
        for block in body.blocks
        if isinstance(block, (Paragraph, Heading))
        for run in block.runs
        if isinstance(run, Run) and run.link
    ]


def test_one_web_address(imported: Imported) -> None:
    found = links(body(imported, "3.1/1"))
    assert found == ["https://www.cok.dk/eu-temadag-aktuelt-eu-dagsordenen"]


# The invitation.


def test_the_invitation(imported: Imported) -> None:
    text = body(imported, "3.1/2")
    words = "\n".join(block_text(block) for block in text.blocks)
    for part in (
        "fredag den 11. december 2020 klokken 12.00 til 15.30",
        "Sixtus Signatur Hotel & Konference, Teglgårdsvej 73, 5500 Middelfart",
        "senest 2. november 2020",
    ):
        assert part in words
    assert links(text) == ["mailto:Signe.Unmack.Larsen@rsyd.dk"]


def test_five_themes_of_four_parts(imported: Imported) -> None:
    blocks = body(imported, "3.1/2").blocks
    (themes,) = (block for block in blocks if isinstance(block, ListBlock))
    names = [plain(item.runs) for item in themes.items]
    assert len(names) == 5
    for name in names:
        at = next(
            n for n, b in enumerate(blocks) if isinstance(b, Heading) and plain(b.runs) == name
        )
        parts = blocks[at + 1 : at + 4]
        assert [type(part) for part in parts] == [Heading, Paragraph, Paragraph]
        assert block_text(parts[0]).endswith("?")
        assert block_text(parts[2]).endswith("?")


def test_the_invitations_programme(imported: Imported) -> None:
    found = [(e.start, e.end) for e in programme(body(imported, "3.1/2")).entries]
    assert found == [
        ("12:00", "12:15"),
        ("12:15", "12:30"),
        ("12:30", "12:45"),
        ("12:45", "15:15"),
        ("15:15", "15:30"),
        ("15:30", None),
    ]


def test_three_signatories(imported: Imported) -> None:
    blocks = body(imported, "3.1/2").blocks
    at = next(
        n
        for n, b in enumerate(blocks)
        if isinstance(b, Heading) and plain(b.runs) == "Venlig hilsen"
    )
    assert [type(block) for block in blocks[at + 1 : at + 5]] == [*[Paragraph] * 3, Heading]


def test_the_tracks_run_side_by_side(imported: Imported) -> None:
    starts = {
        track: [entry.start for entry in entries(imported) if entry.track == track]
        for track in (1, 2)
    }
    assert all(times[0] == "13:00" and times == sorted(times) for times in starts.values())
    assert all(times[-1] < "14:15" for times in starts.values())


def test_the_entries_before_between_and_after_the_tracks(imported: Imported) -> None:
    tracks = [entry.track for entry in entries(imported)]
    assert tracks == [None] * 10 + [1] * 5 + [2] * 4 + [None] * 3

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag show` as text: the contents, a bilag, a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli_types import BUNDLED, Bilag


def test_without_an_address_the_contents_are_listed(bilag: Bilag) -> None:
    ran = bilag("show", BUNDLED)
    assert (ran.code, ran.err) == (0, "")
    listed = [line.split() for line in ran.out.splitlines() if line.endswith(")")]
    assert [words[0] for words in listed if "/" not in words[0]] == ["2.4", "3.1", "3.2"]
    assert len([words for words in listed if "/" in words[0]]) == 7
    assert listed[-1][-1] == "(19)"


def test_a_table_is_told_apart_by_tabs(bilag: Bilag) -> None:
    lines = bilag("show", BUNDLED, "3.2/2#t1").out.splitlines()
    assert lines[0] == "Styrkeposition\tKlynge\tAfdelinger"
    assert len(lines) == 15
    assert {line.count("\t") for line in lines} == {2}


def test_a_place_by_its_short_name(bilag: Bilag) -> None:
    out = bilag("show", BUNDLED, "3.2/4#Energiteknologi").out
    assert out.startswith("Energiteknologi\t17.500.000 kr.\tEnergy Cluster Denmark\t")


def test_a_bilag_shows_everything_in_it(bilag: Bilag) -> None:
    out = bilag("show", BUNDLED, "2.4/1").out
    numbered = [line for line in out.splitlines() if line.partition(".")[0].isdecimal()]
    assert [int(line.partition(".")[0]) for line in numbered] == list(range(1, 13))


def test_a_programme_names_its_tracks(bilag: Bilag) -> None:
    out = bilag("show", BUNDLED, "3.1/1").out
    assert out.index("\nSpor 1: ") < out.index("\nSpor 2: ") < out.index("\n14.30 ")


def test_a_passage_is_cut_out(bilag: Bilag, meeting_file: Path) -> None:
    assert bilag("show", meeting_file, "1/1#7@0-5").out == "Mål 7\n"


def test_a_punkt_lists_its_bilag(bilag: Bilag, meeting_file: Path) -> None:
    out = bilag("show", meeting_file, "1").out
    assert out.startswith("1 Fælles mål\n")
    assert "1/2    Bilag 2: Program for dagen  (5)" in out


@pytest.mark.parametrize("address", ["9.9", "2.4/1#99", "2.4//1", "3.1/1#13.00"])
def test_an_address_that_leads_nowhere(bilag: Bilag, address: str) -> None:
    ran = bilag("show", BUNDLED, address)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_a_file_that_is_not_there(bilag: Bilag, tmp_path: Path) -> None:
    ran = bilag("show", tmp_path / "væk.bilag", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "væk.bilag" in ran.err


def test_a_meeting_has_its_time_and_a_punkt_its_cases(bilag: Bilag, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text(
        "format: bilag/1\nid: m\ntitle: Havneudvalget\ndate: 2025-03-04\ntime: 16:00\n"
        "sections:\n  - number: 1\n    title: Ny bro\n    cases: [24/10057, 24/10058]\n",
        encoding="utf-8",
    )
    assert bilag("show", tmp_path).out.startswith("Havneudvalget\n2025-03-04 16:00\n")
    assert bilag("show", tmp_path, "1").out == "1 Ny bro\nSag: 24/10057, 24/10058\n"
    assert bilag("show", tmp_path, "1", "--json").json["cases"] == ["24/10057", "24/10058"]

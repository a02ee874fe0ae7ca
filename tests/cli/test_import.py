# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag import`: one file or a folder, what the reader says of it, and the report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilagviewer.packfile.reader import open_pack
from cli_types import Bilag


def test_one_file_is_written(bilag: Bilag, text_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "ud.bilag"
    ran = bilag("import", text_file, "-o", target)
    assert (ran.code, ran.err) == (0, "")
    assert target.read_bytes().startswith(b"PK")
    assert ran.out.startswith(f"Skrevet: {target}\n")


def test_a_folder_is_written(bilag: Bilag, text_file: Path, tmp_path: Path) -> None:
    assert bilag("import", text_file, "-o", f"{tmp_path}/ud/").code == 0
    assert (tmp_path / "ud" / "pack.yaml").is_file()
    assert bilag("check", tmp_path / "ud").code == 0


def test_the_report_counts_and_names_lines(bilag: Bilag, text_file: Path, tmp_path: Path) -> None:
    out = bilag("import", text_file, "-o", tmp_path / "ud.bilag").out
    counts = dict(re.findall(r"^(\S.*): (\d+)$", out, re.MULTILINE))
    assert set(counts) == {"Rettet", "Gættet", "Ladt stå, som det var", "Taget ud af teksten"}
    assert int(counts["Rettet"]) > 0
    assert "  linje 25, 47: Sidetal; det blev til et sidemærke.\n" in out
    assert "  linje 21: Titlen var et filnavn" in out


def test_the_report_is_in_the_readers_language(
    bilag: Bilag, text_file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "ud.bilag"
    out = bilag("import", text_file, "-o", target, "--language", "en").out
    assert "\n  lines 25, 47: " in out
    assert "\nGuessed: " in out
    assert "Rettet" not in out


def test_what_the_reader_says_of_it_is_kept(bilag: Bilag, text_file: Path, tmp_path: Path) -> None:
    told = ("--title", "Møde", "--body", "Rådet", "--date", "24. november 2020", "--id", "r-1")
    assert bilag("import", text_file, *told, "-o", tmp_path / "ud.bilag").code == 0
    with open_pack(tmp_path / "ud.bilag") as reader:
        pack = reader.pack
    assert (pack.title, pack.body, pack.date, pack.id) == ("Møde", "Rådet", "2020-11-24", "r-1")


def test_a_further_edition_keeps_the_id(bilag: Bilag, text_file: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.bilag", tmp_path / "2.bilag"
    bilag("import", text_file, "-o", first, "--id", "r-1")
    assert bilag("import", text_file, "-o", second, "--edition-of", first).code == 0
    with open_pack(second) as reader:
        assert (reader.pack.id, reader.pack.edition.number) == ("r-1", 2)


def test_what_is_there_stays_without_force(bilag: Bilag, text_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "ud.bilag"
    target.write_bytes(b"mine")
    ran = bilag("import", text_file, "-o", target)
    assert (ran.code, ran.out) == (2, "")
    assert target.read_bytes() == b"mine"
    assert bilag("import", text_file, "-o", target, "--force").code == 0
    assert target.read_bytes().startswith(b"PK")


def test_a_folder_of_other_things_is_never_replaced(
    bilag: Bilag, text_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "ud").mkdir()
    (tmp_path / "ud" / "billede.png").touch()
    assert bilag("import", text_file, "-o", tmp_path / "ud", "--force").code == 2
    assert [path.name for path in (tmp_path / "ud").iterdir()] == ["billede.png"]


@pytest.mark.parametrize("output", ["ud", "ud.zip", "ud.bilag/", ""])
def test_a_target_that_is_neither_is_refused(
    bilag: Bilag, text_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert bilag("import", text_file, "-o", output).code == 2
    assert list(tmp_path.glob("ud*")) == []


def test_a_date_that_is_none_is_refused(bilag: Bilag, text_file: Path, tmp_path: Path) -> None:
    ran = bilag("import", text_file, "-o", tmp_path / "ud.bilag", "--date", "31.2.2020")
    assert ran.code == 2
    assert "31.2.2020" in ran.err
    assert not (tmp_path / "ud.bilag").exists()


def test_what_was_done_is_told_by_file_and_line(bilag: Bilag, tmp_path: Path) -> None:
    papers = {
        "dagsorden.txt": "Dagsorden\n\n1. Ny bro\n2. Eventuelt\n<!-- intern -->\n",
        "1 Ny bro.md": "Ny bro\n\n<!-- kladde -->\nBroen er slidt.\n\n<!-- mere -->\n",
        "2 Eventuelt.html": "<html><body><p>Intet.</p><!-- x --><button>Print</button>",
    }
    for name, text in papers.items():
        (tmp_path / name).write_text(text, "utf-8")
    ran = bilag("import", *(tmp_path / name for name in papers), "-o", tmp_path / "ud.bilag")
    assert (ran.code, ran.err) == (0, "")
    [comments] = [line for line in ran.out.splitlines() if "En kommentar" in line]
    assert comments.startswith("  dagsorden.txt linje 5; 1 Ny bro.md linje 3, 6: ")
    [controls] = [line for line in ran.out.splitlines() if "knapper" in line]
    assert controls.startswith("  2 Eventuelt.html")


@pytest.mark.parametrize("name", ["side.mht", "side.MHTML"])
def test_a_page_saved_in_one_file_is_a_meeting(bilag: Bilag, tmp_path: Path, name: str) -> None:
    head = (
        "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n"
    )
    page = "<h1>Referat</h1><h2>1. Ny bro</h2><p>Broen er slidt.</p><h2>2. Eventuelt</h2><p>Intet."
    part = f"Content-Type: text/html; charset=utf-8\n\n<html><body>{page}</body></html>"
    (tmp_path / name).write_text(f"{head}\n--b\n{part}\n--b--\n", "utf-8")
    target = tmp_path / "ud.bilag"
    assert bilag("import", tmp_path / name, "-o", target).code == 0
    assert bilag("check", target).code == 0
    assert "1 Ny bro" in bilag("show", target).out

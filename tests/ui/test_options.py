# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What can be said on the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bilagviewer.ui.options import Options, parse_options


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options()),
        (["møde.bilag"], Options(file=Path("møde.bilag"))),
        (
            ["--picture", "a.png", "--size", "800x600"],
            Options(picture=Path("a.png"), size=(800, 600)),
        ),
        (
            ["--picture", "a.png", "--sort", "Beløb:desc"],
            Options(picture=Path("a.png"), sort="Beløb:desc"),
        ),
        (["--text-size", "200", "--theme", "dark"], Options(text_size=200, theme="dark")),
        (["--open", "2.4/1#7", "--language", "en"], Options(open="2.4/1#7", language="en")),
    ],
)
def test_what_is_understood(arguments: list[str], options: Options) -> None:
    assert parse_options(arguments) == options


@pytest.mark.parametrize(
    "arguments", [["--size", "big"], ["--theme", "pink"], ["a", "b"], ["--no"], ["--sort", "Beløb"]]
)
def test_what_is_wrong_ends_in_words(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse_options(arguments)
    assert leaving.value.code == 2
    assert capsys.readouterr().err


def test_the_common_start_does_not_load_argparse() -> None:
    code = (
        "import sys; from bilagviewer.ui.options import parse_options; parse_options(['x.bilag']);"
        "sys.exit('argparse' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

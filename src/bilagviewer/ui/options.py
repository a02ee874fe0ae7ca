# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What can be said to the program when it is started."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader asked for on the command line."""

    file: Path | None = None
    picture: Path | None = None
    open: str = ""
    """The address to go to."""
    sort: str = ""
    """A column of the table in the picture, "TITLE" or "TITLE:desc"."""
    theme: str = ""
    """"light", "dark" or empty for what is remembered."""
    size: tuple[int, int] | None = None
    text_size: int | None = None
    language: str = ""
    """"da", "en" or empty for what is remembered."""


def parse_options(arguments: Sequence[str]) -> Options:
    """Read the command line; leave the program with a sentence when it is wrong.

    The common start, with at most a file, does not load argparse.
    """
    if not any(argument.startswith("-") for argument in arguments) and len(arguments) < 2:
        return Options(file=Path(arguments[0]) if arguments else None)
    return _parse(arguments)


def _parse(arguments: Sequence[str]) -> Options:
    import argparse  # noqa: PLC0415 - 8 ms that the common start does without

    from bilagviewer import __version__  # noqa: PLC0415 - as above

    def size(text: str) -> tuple[int, int]:
        width, _, height = text.partition("x")
        if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
            raise argparse.ArgumentTypeError(f"{text!r} is not a size like 1440x900")
        return int(width), int(height)

    parser = argparse.ArgumentParser("bilagviewer", description="Read a bilagssamling.")
    parser.add_argument("file", nargs="?", type=Path, help=".bilag, folder or text")
    parser.add_argument("--picture", type=Path, metavar="OUT.png", help="draw the window and exit")
    parser.add_argument("--open", default="", metavar="ADDRESS", help='a place, "2.4/1#7"')
    parser.add_argument("--sort", default="", metavar="TITLE[:desc]", help="sort the table shown")
    parser.add_argument("--theme", default="", choices=("light", "dark"))
    parser.add_argument("--size", type=size, metavar="WxH")
    parser.add_argument("--text-size", type=int, metavar="PERCENT")
    parser.add_argument("--language", default="", choices=("da", "en"))
    parser.add_argument("--version", action="version", version=f"Bilagviewer {__version__}")
    found = Options(**vars(parser.parse_args(arguments)))
    if found.sort and found.picture is None:
        parser.error("--sort goes with --picture")
    return found

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Start the window, or hand what is to be opened to the one that runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from bilagviewer.errors import UserError
from bilagviewer.messages import sentence
from bilagviewer.ui.options import Options, parse_options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return 0, or 2 with one line on stderr when it could not be done."""
    options = parse_options(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(options)
    except UserError as error:
        sys.stderr.write(sentence(error, options.language or "da") + "\n")
        return 2


def _run(options: Options) -> int:
    if options.picture is not None:
        if not has_display():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from bilagviewer.ui.picture import draw  # noqa: PLC0415 - only when asked for

        return draw(options, options.picture)
    if not has_display():
        raise UserError("window.no_display")
    from bilagviewer.ui.running import run  # noqa: PLC0415 - Qt, once it is known to be of use

    return run(options)


def has_display() -> bool:
    """Return whether Qt has somewhere to show a window."""
    names = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)

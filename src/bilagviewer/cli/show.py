# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag show`: a pack, or a place in it, as plain text or JSON."""

from __future__ import annotations

import argparse

from bilagviewer.cli.command import Command, Say
from bilagviewer.cli.context import DONE, Context, write, write_json
from bilagviewer.cli.json_pack import pack_json, place_json
from bilagviewer.cli.plain import contents, place_text
from bilagviewer.library.locations import resolve


def _options(group: argparse._ArgumentGroup, say: Say) -> None:
    group.add_argument("--json", action="store_true", help=say("help_json"))


def _run(context: Context, arguments: argparse.Namespace) -> int:
    opened = context.pack(arguments.pack)
    address = None
    if arguments.address is not None:
        address = resolve(opened, arguments.address)
    whole = address is None or not address.section
    if arguments.json:
        write_json(pack_json(opened) if whole or address is None else place_json(opened, address))
    elif whole or address is None:
        write(contents(opened.pack, context.language))
    else:
        write(place_text(opened, address, context.language))
    return DONE


COMMAND = Command("show", ("pack", "address?"), _options, _run)

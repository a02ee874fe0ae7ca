# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map of the bundled bilagssamling, gathered once for tests."""

from __future__ import annotations

from functools import cache

import bundled
from bilagviewer.model.outline import outline
from bilagviewer.places.gazetteer import Gazetteer
from bilagviewer.places.mapping import MapData, map_data, things_in


@cache
def data() -> MapData:
    """Return what the map of the bundled pack shows."""
    document, gazetteer = bundled.document(), Gazetteer.load()
    return map_data(
        thing
        for entry in outline(document.pack)
        if entry.text
        for thing in things_in(document.pack, entry.address, document.bodies[entry.text], gazetteer)
    )

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is known of a document while one of its parts is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bilagviewer.importers.readers.word.numbering import Numbering
from bilagviewer.importers.readers.word.package import Package, Relation
from bilagviewer.importers.readers.word.pictures import WordPictures
from bilagviewer.importers.readers.word.styles import Styles
from bilagviewer.importers.readers.word.telling import Telling


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the readers of a part share."""

    package: Package
    styles: Styles
    numbering: Numbering
    """What counts the part's paragraphs."""
    relations: Mapping[str, Relation]
    """What the part names by ids."""
    pictures: WordPictures
    telling: Telling

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The real bilagssamling, imported once for the tests of importers."""

from __future__ import annotations

import pytest

from bilagviewer.importers.build import import_document
from bilagviewer.importers.report import Imported
from reading_imported import SOURCE


@pytest.fixture(scope="session")
def imported() -> Imported:
    return import_document(SOURCE.read_bytes(), SOURCE.name)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What holds for every test: no display, no deadline, and never the developer's own notes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

# A machine that is busy with something else is no fault of the program.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "linux":
    # Qt warns of a locale that is not UTF-8, and a warning fails a test.
    os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(scope="session", autouse=True)
def a_profile_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep tests that forget to choose a profile away from the developer's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BILAGVIEWER_HOME", str(tmp_path_factory.mktemp("profile")))
        yield

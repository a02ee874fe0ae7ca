# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Pages made to take long or much are read or refused, in little time and memory."""

from __future__ import annotations

import pytest

import hostile_html
from bilagviewer.errors import UserError
from bilagviewer.importers.readers import html
from bilagviewer.work import Stopped, Work


@pytest.mark.slow
@pytest.mark.parametrize("name", hostile_html.PAGES)
def test_a_hostile_page_takes_little_time_and_memory(name: str) -> None:
    result, seconds, megabytes = hostile_html.measure(name)
    assert result.endswith(("side.html", "lines"))
    assert seconds < 10
    assert megabytes < 1000


def test_reading_ends_when_it_is_to_stop() -> None:
    work = Work()
    work.stop()
    with pytest.raises(Stopped):
        html.read(b"<html><body><p>Ord", "a.html", work)


REFUSED = {
    b"<html><body><script>x</script>": "import.empty",
    b"<html><body><img src=a.png>": "import.only_pictures",
    b"<html><body>" + b"<div>" * 90_000: "import.too_deep",
}


@pytest.mark.parametrize("page", REFUSED, ids=REFUSED.values())
def test_a_refusal_names_the_file(page: bytes) -> None:
    with pytest.raises(UserError) as caught:
        html.read(page, "a.html", Work())
    assert (caught.value.kind, caught.value.values["file"]) == (REFUSED[page], "a.html")

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Title and day of a meeting in the forms of papers; a day of rules is no meeting's."""

from __future__ import annotations

import pytest

from bilagviewer.importers.build import import_document
from bilagviewer.model.pack import Pack


def pack(text: str, name: str = "papir.md") -> Pack:
    """Return the pack that a text is read as."""
    return import_document(text.encode(), name).document.pack


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Satzung des Brückenbund e.V.\n\n## Name\n\nWir.\n\n## Zweck\n\nDas.", "Satzung des"),
        (
            "% Protokoll der Hauptversammlung\n% Eva\n% 3. Mai 2027\n\n# Wahl\n\nBo.",
            "Protokoll der",
        ),
        ("---\ntitle: |\n  x\n---\n\n# Referat af bådmøde\n\nVi mødtes.", "Referat af bådmøde"),
        ("---\ntitle: 2027-05-03\n---\n\n# Referat af bådmøde\n\nVi mødtes.", "Referat af bådmøde"),
        ("Referat fra lauget, mandag den 3. maj 2027 .\n\nAlle var der.", "Referat fra lauget"),
        (
            "**Meeting Minutes**\n\n# Meeting 1\n\nWe met.\n\n# Meeting 2\n\nAgain.",
            "Meeting Minutes",
        ),
        (
            "#Vedtægter for lauget\n\n##§ 1. Navn\n\nBåd.\n\n##§ 2. Mål\n\nBro.",
            "Vedtægter for lauget",
        ),
    ],
)
def test_the_title(text: str, title: str) -> None:
    assert pack(text).title.startswith(title)


@pytest.mark.parametrize(
    "text",
    [
        "# Referat\n\nVi samledes i dag, den 3. maj 2027 kl. 19 i det store telt bag hallen her.",
        "Referat fra lauget den 3. maj 2027\n\nAlle var der.",
        "# Minutes\n\nMeeting date: 3 May 2027\n\nNext steps: 9 May 2027",
        "% Referat af møde\n%\n% 3. maj 2027\n\nVi mødtes.",
        "---\ntitle: Minutes of the board\npubDate: May 3 2027\n---\n\nWe met.",
    ],
)
def test_the_day_of_the_meeting(text: str) -> None:
    assert pack(text).date == "2027-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "# Stadgar\n\nFörfattade 2021-12-29\n\n## Namn\n\nLaget.",
        "# Vedtekter\n\nOppdatert 15. november 2020.\n\n## Navn\n\nLaget.",
        "# Vedtægter\n\n(udkast pr 4/1-2015)\n\n## Navn\n\nLauget.",
        "---\ntitle: Ordensregler\ndate: 2026-08-14\n---\n\nHold orden.",
    ],
)
def test_a_day_of_something_else(text: str) -> None:
    assert not pack(text).date


def test_the_day_in_a_page_s_own_title_where_the_page_has_the_rest() -> None:
    page = (
        "<html><head><title>Bådelauget - Referat af ordinært årsmøde d. 3. maj 2027</title></head>"
        "<body><p>Referat af ordinært årsmøde i Bådelauget</p><p>Alle kom.</p></body></html>"
    )
    assert pack(page, "side.html").date == "2027-05-03"
    assert not pack(page.replace("<p>Referat af ordinært årsmøde", "<p>Om"), "side.html").date

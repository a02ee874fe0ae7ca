# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Copy a passage together with where it stands: »…« (2.4 bilag 1, pejlemærke 2, s. 2–4)."""

from __future__ import annotations

from html import escape

from bilagviewer.model.address import Address
from bilagviewer.ui.clipboard import put_on_clipboard
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.words import pages, place
from bilagviewer.ui.words import target_in_text


def copy_with_source(content: PageContent, target: Address, text: str) -> None:
    """Put `text` on the clipboard with its source, as plain and as rich text."""
    quoted = " ".join(text.split())
    source = source_of(content, target)
    put_on_clipboard(
        f"»{quoted}« ({source})" if quoted else source,
        f"<p>»{escape(quoted)}« <em>({escape(source)})</em></p>",
    )


def source_of(content: PageContent, target: Address) -> str:
    """Return where `target` stands: "2.4 bilag 1, pejlemærke 2, s. 2–4"."""
    parts = (place(content.entry), target_in_text(content, target), pages(content.entry))
    return ", ".join(part for part in parts if part)

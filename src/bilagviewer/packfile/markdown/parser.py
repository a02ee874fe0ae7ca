# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The Markdown parser as the format wants it: few rules, raw HTML is text."""

from __future__ import annotations

from markdown_it import MarkdownIt

from bilagviewer.packfile.markdown import block_rules, inline_rules

_BLOCK = ["heading", "list", "paragraph"]
_INLINE = ["autolink", "emphasis", "entity", "escape", "image", "link", "newline", "text"]
_INLINE_AFTER = ["balance_pairs", "emphasis", "fragments_join"]
_MAX_NESTING = 60


class _Markdown(MarkdownIt):
    """Keep an address as it is written: whether it may be opened is for the window to say."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 # markdown-it's name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


def make_parser() -> MarkdownIt:
    """Return a parser with CommonMark's headings, lists and inlines, and our own rules."""
    parser = _Markdown("zero", {"maxNesting": _MAX_NESTING})
    parser.enable([*_BLOCK, *_INLINE, *_INLINE_AFTER])
    block_rules.install(parser)
    inline_rules.install(parser)
    return parser

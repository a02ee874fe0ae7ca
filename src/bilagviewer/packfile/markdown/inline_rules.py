# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Our own rules inside a line: <b> <i> <u> <br>, page marks and footnote marks."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.rules_inline import StateInline

from bilagviewer.packfile.markdown import attributes

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[biu])>|<br ?/?>")
_FOOTNOTE = re.compile(r"\[\^(?P<label>(?:[^\[\]\\\n]|\\.)*)\]")


def install(parser: MarkdownIt) -> None:
    """Put the rules into `parser`."""
    parser.inline.ruler.before("link", "pack_tag", _tag)
    parser.inline.ruler.before("link", "pack_page", _page)
    parser.inline.ruler.before("link", "pack_footnote", _footnote)


def _tag(state: StateInline, silent: bool) -> bool:
    found = _TAG.match(state.src, state.pos) if state.src[state.pos] == "<" else None
    if found is None or not _is_closed(state, found):
        return False
    if not silent:
        token = state.push("pack_tag" if found["name"] else "hardbreak", "", 0)
        token.info = f"{found['close'] or ''}{found['name'] or ''}"
        token.content = found[0]
    state.pos = found.end()
    return True


def _is_closed(state: StateInline, tag: re.Match[str]) -> bool:
    """Return whether an opening tag has its end further on; without one it is text."""
    if not tag["name"] or tag["close"]:
        return True
    end = f"</{tag['name']}>"
    if end not in state.env:
        state.env[end] = state.src.rfind(end)
    return bool(state.env[end] > tag.start())


def _page(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "{":
        return False
    found = attributes.PAGE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("pack_page", "", 0)
        token.meta = {"mark": attributes.read_page(found)}
    state.pos = found.end()
    return True


def _footnote(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[^", state.pos):
        return False
    found = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("pack_footnote", "", 0)
        token.meta = {"label": unescapeAll(found["label"])}
    state.pos = found.end()
    return True

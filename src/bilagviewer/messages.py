# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A `UserError`'s sentence in the reader's language; both front ends say the same."""

from __future__ import annotations

import tomllib
from functools import cache

from bilagviewer import assets
from bilagviewer.errors import UserError

LANGUAGES = ("da", "en")
_MOST = 6
"""Sentences inside a sentence."""


@cache
def _table(language: str) -> dict[str, dict[str, str]]:
    with assets.resource("messages", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


def text(kind: str, language: str, **values: object) -> str:
    """Return the sentence named `kind` ("pack.newer") with `values` put in.

    Raises `KeyError` for a kind or value that the table does not know: that is a bug.
    """
    room, _, name = kind.partition(".")
    return _table(language)[room][name].format(**values)


def sentence(error: UserError, language: str) -> str:
    """Return what `error` says to the reader, in `language` ("da" or "en").

    Other errors under "errors" become the sentences in it, as far as there is room for them.
    """
    values = dict(error.values)
    inner = values.pop("errors", ())
    if isinstance(inner, tuple):
        said = [sentence(one, language) for one in inner[:_MOST] if isinstance(one, UserError)]
        values.setdefault("sentences", " ".join(said))
    return text(error.kind, language, **values)

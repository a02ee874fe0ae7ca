# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the world did wrong, kept apart from what we did wrong."""

from __future__ import annotations


class UserError(Exception):
    """Say that something outside the program failed.

    `kind` names a sentence in `resources/messages/` ("pack.newer"); `values` are the
    words that stand in it. The sentence itself is made by `messages.sentence`, in the
    reader's language. A bug is never a `UserError`.
    """

    def __init__(self, kind: str, **values: object) -> None:
        super().__init__(kind, values)
        self.kind = kind
        self.values = values

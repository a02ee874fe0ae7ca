# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The pane at the right: the reader's notes as cards that grow into editors, and details."""

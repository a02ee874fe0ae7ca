# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Views over the whole meeting, in the page's place, and the list that leads to them."""

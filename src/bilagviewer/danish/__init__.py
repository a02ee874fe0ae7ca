# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Danish order, amounts, dates and text; knows nothing else of the program."""

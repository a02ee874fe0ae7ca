# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An agenda, a bilag of it, and a file that nothing places."""

from __future__ import annotations

from pathlib import Path

AGENDA = """# Dagsorden

Byrådet, tirsdag den 4. maj 2027 kl. 16.00

## 1. Godkendelse af dagsorden

Formanden foreslår, at dagsordenen godkendes, som den er sendt ud.

## 2. Budget 2027

Budgettet er behandlet to gange. Udvalget anbefaler forslaget.

Bilag:

- Bilag 1: Oversigt over forbrug
- Bilag 2: Notat om lån

## 3. Eventuelt

Intet er meldt ind på forhånd. Ordet er frit.
"""
FILES = {
    "dagsorden.txt": AGENDA,
    "forbrug.txt": "Bilag 1: Oversigt over forbrug\n\nForbruget er steget i år.\n",
    "skrald.txt": "Helt andre ord om noget andet.\n\nEn linje til her.\n",
}


def write(folder: Path) -> list[Path]:
    """Write the three files into `folder`."""
    folder.mkdir(exist_ok=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in FILES]

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Web pages made to take long or much, by name; `measure` reads one in a process of its own."""

from __future__ import annotations

import json
from collections.abc import Callable

import child

BODY = "<html><body>"


def _ids(count: int) -> str:
    names = " ".join(f"d{n}" for n in range(count))
    return f"{BODY}<button aria-expanded=false aria-controls='{names}'>Vis</button>" + "".join(
        f"<div id=d{n} hidden>x</div>" for n in range(count)
    )


PAGES: dict[str, Callable[[], str]] = {
    "comments in front": lambda: "<!--x-->" * 790_000 + "<html><body><p>Ord",
    "more comments in front": lambda: "<!--x-->" * 900_000 + "<html><body><p>Ord",
    "attributes": lambda: f"{BODY}<p " + " ".join(f"a{n}" for n in range(500_000)) + ">Ord",
    "attributes with signs": lambda: (
        f"{BODY}<p " + " ".join(f'a{n}=">"' for n in range(500_000)) + ">Ord"
    ),
    "attributes of many": lambda: (
        f"{BODY}" + ("<p " + " ".join(f"a{n}" for n in range(1500)) + ">Ord") * 900
    ),
    "attributes of roots": lambda: "".join(f"<html a{n}=1>" for n in range(200_000)),
    "a long tag": lambda: f"{BODY}<p title='{'x' * 7_000_000}'>Ord",
    "labels in labels": lambda: f"{BODY}" + "<label>x" * 200_000,
    "labels with fields": lambda: f"{BODY}" + "<label>x<input>" * 9_000,
    "looks that no one closes": lambda: (
        f"{BODY}" + "".join(f"<p><font size={n}>x" for n in range(100_000))
    ),
    "equal looks that no one closes": lambda: f"{BODY}" + "<b>x" * 1_000_000,
    "links that no one closes": lambda: f"{BODY}" + "<a>x" * 500_000,
    "blocks in looks": lambda: f"{BODY}" + "<b><div>x</b>" * 100_000,
    "words between rows": lambda: f"{BODY}<table>" + "x<tr>" * 500_000,
    "tables in tables": lambda: f"{BODY}" + "<table><tr><td>" * 9_000 + "Ord",
    "tables with words in tables": lambda: f"{BODY}" + "<table><tr><td>1<td>Ord<tr><td>" * 9_000,
    "lists in lists": lambda: f"{BODY}" + "<ul><li>" * 9_000 + "Ord",
    "ends of nothing": lambda: f"{BODY}" + "<div>" * 9_000 + "</p>" * 500_000,
    "tags hidden in a style": lambda: f"{BODY}<svg><style>" + "<div>" * 500_000,
    "choices": lambda: f"{BODY}<select>" + "<option>x" * 300_000 + "</select>Ord",
    "paragraphs": lambda: f"{BODY}" + "<p>x" * 1_300_000,
    "as many paragraphs as are read": lambda: BODY + "<p>x" * 760_000,
    "as many entries as are read": lambda: BODY + "<ul>" + "<li>x" * 760_000,
    "as many cells as are read": lambda: BODY + "<table>" + ("<tr>" + "<td>x" * 19) * 38_000,
    "as many breaks as are read": lambda: BODY + "x<br>" * 760_000,
    "more paragraphs": lambda: f"{BODY}" + "<p>x" * 3_000_000,
    "entries": lambda: f"{BODY}<ul>" + "<li>x" * 1_300_000,
    "lines": lambda: f"{BODY}<pre>" + "x\n" * 3_000_000,
    "breaks": lambda: f"{BODY}" + "x<br>" * 1_300_000,
    "breaks in an entry": lambda: f"{BODY}<li>" + "<b> </b><br>" * 300_000 + "Ord",
    "more links": lambda: BODY + "<a href=/x>x</a> " * 500_000,
    "links": lambda: f"{BODY}" + "<a href=/x>x</a> " * 399_000,
    "links to many places": lambda: (
        f"{BODY}" + "".join(f"<p><a href=/{n}>x</a>" for n in range(300_000))
    ),
    "cells": lambda: f"{BODY}<table>" + ("<tr>" + "<td>x" * 10) * 100_000,
    "two columns": lambda: f"{BODY}<table>" + "<tr><td>x<td>y" * 300_000,
    "wide and high cells": lambda: (
        f"{BODY}<table>" + "<tr><td colspan=1000 rowspan=65000>x<td>y" * 50_000
    ),
    "names of parts": lambda: _ids(100_000),
    "menus in menus": lambda: f"{BODY}" + "<div role=navigation>" * 9_000 + "<p>" + "Ord " * 20,
    "hidden parts in hidden parts": lambda: (
        f"{BODY}" + "<div hidden>" * 9_000 + "<p>x" * 200_000 + "<h1>Ord</h1>"
    ),
    "signs": lambda: f"{BODY}" + "&amp;" * 1_500_000,
    "empty elements": lambda: f"{BODY}" + "<i></i>" * 390_000,
    "begun tags": lambda: BODY + "<a " * 790_000,
    "begun comments": lambda: BODY + "<!--" * 790_000,
}

_SCRIPT = """
import json, resource, sys, time
import hostile_html
from bilagviewer.errors import UserError
from bilagviewer.importers.readers import html
from bilagviewer.work import Budget, Work
page = hostile_html.PAGES[sys.argv[1]]().encode()
work = Work()
start = time.process_time()
work.keep(Budget(60, 1_500_000, "side.html"))
try:
    result = f"{len(html.read(page, 'side.html', work).lines)} lines"
except UserError as error:
    result = f"{error.kind} {error.values.get('file')}"
taken = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([result, taken, peak]))
"""


def measure(name: str) -> tuple[str, float, float]:
    """Return what becomes of a page, in how many seconds, and the peak in megabytes."""
    result, taken, peak = json.loads(child.run(_SCRIPT, name))
    return result, taken, peak

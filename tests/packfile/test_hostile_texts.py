# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""YAML and Markdown made to harm are refused in a sentence, or read, and never slowly."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import packing
from bilagviewer.errors import UserError
from bilagviewer.model.blocks import Body, Paragraph, plain
from bilagviewer.packfile import manifest_read, yaml_events
from bilagviewer.packfile.markdown import parser, read, write
from bilagviewer.packfile.problems import Problems
from pack_strategies import NASTY

PARSER = parser.make_parser()
SECONDS = 2.0

YAML: dict[str, tuple[str, str, int]] = {
    "anchor": ("a: &x b\n", "yaml_anchor", 1),
    "alias": ("a: b\nc: *x\n", "yaml_anchor", 2),
    "a billion laughs": ("a: &a [x]\nb: &b [*a, *a]\n", "yaml_anchor", 1),
    "tag": ("a: b\nc: !!python/object/apply:os.system [ls]\n", "yaml_tag", 2),
    "a tag of ours": ("a: !x b\n", "yaml_tag", 1),
    "merge key": ("a: b\n<<: {c: d}\n", "yaml_merge", 2),
    "list as key": ("? [a]\n: b\n", "yaml_key", 1),
    "mapping as key": ("? {a: b}\n: c\n", "yaml_key", 1),
    "long key": (f"a: b\n{'k' * 101}: c\n", "yaml_key", 2),
    "depth 13": (f"a: {'[' * 12}{']' * 12}\n", "yaml_deep", 1),
    "depth 10,000": ("a: " + "[" * 10_000, "yaml_deep", 1),
    "two documents": ("a: b\n---\nc: d\n", "yaml_documents", 2),
    "directive": ("%YAML 1.1\n---\na: b\n", "yaml_documents", 1),
    "nothing": ("", "yaml_empty", 0),
    "only a comment": ("# a\n", "yaml_empty", 0),
    "NUL": ("a: b\0\n", "yaml_syntax", 1),
    "an escaped NUL": ('a: b\nc: "\\0"\n', "control", 2),
    "an escaped turn": ('a: "\\u202e"\n', "control", 1),
    "half a pair": ('a: "\\ud800"\n', "", 1),
}


def seconds(start: float) -> float:
    return time.perf_counter() - start


@pytest.mark.parametrize("name", YAML)
def test_hostile_yaml_is_refused_with_its_line(name: str) -> None:
    text, kind, line = YAML[name]
    with pytest.raises(UserError) as refused:
        yaml_events.parse(text, "pack.yaml", Problems())
    packing.say(refused.value)
    assert refused.value.kind in (
        {f"pack.{kind}"} if kind else {"pack.control", "pack.yaml_syntax"}
    )
    assert refused.value.values.get("line", 0) == line


def test_depth_12_is_read() -> None:
    yaml_events.parse(f"a: {'[' * 11}{']' * 11}\n", "pack.yaml", Problems())


def test_too_many_events_are_refused_in_time() -> None:
    start = time.perf_counter()
    with pytest.raises(UserError) as refused:
        yaml_events.parse("- a\n" * 1_000_001, "pack.yaml", Problems())
    assert refused.value.kind == "pack.yaml_too_much"
    assert seconds(start) < 3 * SECONDS


def test_a_slow_machine_gives_up_after_the_limit() -> None:
    clock = iter(range(0, 1000, 3))
    with pytest.raises(UserError) as refused:
        yaml_events.parse("- a\n" * 9000, "pack.yaml", Problems(), now=lambda: next(clock))
    assert refused.value.kind == "pack.yaml_too_much"


def test_values_that_look_like_something_stay_strings() -> None:
    node = yaml_events.parse("a: [1, 012, no, null, 2020-01-01, 1e9, ~]\n", "f", Problems())
    assert isinstance(node, yaml_events.Mapping)
    items = node.pairs["a"][1]
    assert isinstance(items, yaml_events.Sequence)
    texts = [item.text for item in items.items if isinstance(item, yaml_events.Scalar)]
    assert texts == ["1", "012", "no", "null", "2020-01-01", "1e9", "~"]


MARKDOWN: dict[str, tuple[str | bytes, str | None]] = {
    "a word of 1 MB": ("a" * 1_000_000, None),
    "lists in lists": ("".join("  " * n + "- a\n" for n in range(500)), "list_deep"),
    "lists on one line": ("- " * 20_000 + "a", "list_deep"),
    "quotes in quotes": (">" * 10_000 + " a", None),
    "a wide table": ("|" * 200_000 + "\n|" + "-|" * 200_000 + "\n", "table_large"),
    "pipes that are no table": ("|" * 200_000, "signs"),
    "a table of many cells": ("|" * 201 + "\n|" + "-|" * 200 + "\n" + "||\n" * 6000, "table_large"),
    "stars": ("*" * 200_000, "signs"),
    "brackets": ("[" * 200_000, "signs"),
    "pictures that do not end": ("![" * 100_000, "signs"),
    "backslashes": ("\\" * 300_000, "signs"),
    "rows that go on": ("a\\\n" * 5000, "signs"),
    "braces": ("{" * 300_000, "signs"),
    "page marks that do not end": ('{page "' + "a" * 500_000, None),
    "spaces": ("a" + " " * 500_000 + "b", None),
    "signs of a number": ("#" * 300_000, None),
    "containers": ("::: map\n:::\n" * 5000, None),
    "lines": ("a\n" * 110_001, "lines"),
    "control": ("a\n\x07b", "control"),
    "an escape": ("a\x1b[31m", "control"),
    "a turn": ("a\n\nb\u202ec", "control"),
    "a turn as a number": ("a &#x202e; b", "control"),
    "an isolate": ("\u2067a", "control"),
    "half a pair": (b"a\n\xed\xa0\x80", "not_utf8"),
    "not UTF-8": (b"a\n\n\xe6\xf8", "not_utf8"),
    "UTF-16": ("æøå".encode("utf-16"), "not_utf8"),
    "five accents": ("a\u0316\u0316\u0316\u0316\u0316", "marks"),
    "five accents as numbers": ("a" + "&#790;" * 5, "marks"),
    "four accents": ("a\u0316\u0316\u0316\u0316", None),
    "HTML": ("<script>alert(1)</script><img src=file:///etc/passwd>", None),
}


@pytest.mark.parametrize("name", MARKDOWN)
def test_hostile_markdown_is_refused_or_read_in_time(name: str) -> None:
    text, kind = MARKDOWN[name]
    data = text if isinstance(text, bytes) else text.encode()
    start = time.perf_counter()
    found = read_or_refused(data)
    assert seconds(start) < SECONDS
    assert (found.kind if isinstance(found, UserError) else None) == (kind and f"pack.{kind}")


def read_or_refused(data: bytes) -> Body | UserError:
    try:
        return read.read(data, PARSER, "t.md", Problems())
    except UserError as error:
        packing.say(error)
        return error


def test_html_is_text() -> None:
    html = "<script>alert(1)</script>"
    body = read.read(html.encode(), PARSER, "t.md", Problems())
    assert [plain(b.runs) for b in body.blocks if isinstance(b, Paragraph)] == [html]


LINES = st.lists(
    st.sampled_from([*NASTY, "\n", "\n\n", "::: programme\n", "## ", "### 09.30 ", "| "])
)
MARKUP = LINES.map("".join) | st.text(max_size=60)
SIGNS = [
    "a",
    "b: ",
    "- ",
    "? ",
    ": ",
    "\n",
    "\n  ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "&a",
    "*a",
    "|",
    "#",
]
YAML_TEXTS = st.lists(st.sampled_from([*SIGNS, *NASTY])).map("".join) | st.text(max_size=60)


@settings(max_examples=400)
@given(MARKUP)
def test_any_markdown_is_read_or_refused(text: str) -> None:
    found = read_or_refused(text.encode())
    if isinstance(found, Body):
        assert read.read(write.write(found).encode(), PARSER, "t.md", Problems()) == found


@settings(max_examples=400)
@given(YAML_TEXTS)
def test_any_yaml_is_read_or_refused(text: str) -> None:
    try:
        manifest_read.read(packing.HEAD + text, Problems())
        yaml_events.parse(text, "pack.yaml", Problems())
    except UserError as error:
        packing.say(error)


@settings(max_examples=150)
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert isinstance(read_or_refused(data), Body | UserError)

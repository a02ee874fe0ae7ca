# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is written is what is read, whatever the document holds."""

from __future__ import annotations

import json
import os
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import pack_strategies as packs
from bilagviewer.model.blocks import Body, Inlines, Paragraph
from bilagviewer.model.pack import Document, Pack
from bilagviewer.packfile import frozen, manifest_read, manifest_write
from bilagviewer.packfile.markdown import parser, read, write
from bilagviewer.packfile.problems import Problems
from bilagviewer.packfile.reader import read_document
from bilagviewer.packfile.writer import members, write_pack

PARSER = parser.make_parser()
MORE = int(os.environ.get("PACK_EXAMPLES", "1"))
"""How many times as many documents are tried; 1 in the ordinary run."""
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)


# Making a whole document smaller takes minutes; what fails in one also fails in a text
# or a manifest, where it takes seconds.
FOUND_AS_IT_IS = (Phase.explicit, Phase.reuse, Phase.generate)


def tried(examples: int, phases: tuple[Phase, ...] = tuple(Phase)) -> settings:
    return settings(
        max_examples=examples * MORE, suppress_health_check=SLOW, deadline=None, phases=phases
    )


def through_markdown(body: Body) -> Body:
    return read.read(write.write(body).encode(), PARSER, "t.md", Problems())


@tried(200)
@given(packs.inlines)
def test_runs(runs: Inlines) -> None:
    body = Body((Paragraph(runs),))
    assert through_markdown(body) == body


@tried(90)
@given(packs.bodies)
def test_texts(body: Body) -> None:
    assert through_markdown(body) == body


@tried(60)
@given(packs.packs)
def test_manifests(pack: Pack) -> None:
    problems = Problems()
    found = manifest_read.read(manifest_write.write(pack), problems)
    assert found.pack == pack
    assert [problem for problem in problems.found if not problem.hint] == []


@tried(20, FOUND_AS_IT_IS)
@given(packs.documents(), st.sampled_from(["p", "p.bilag"]))
def test_documents(tmp_path: Path, document: Document, name: str) -> None:
    write_pack(document, tmp_path / name, force=True)
    found = read_document(tmp_path / name)
    differ = [name for name, body in document.bodies.items() if found.bodies.get(name) != body]
    assert (found.pack == document.pack, differ) == (True, [])
    assert found.files == document.files


@tried(15, FOUND_AS_IT_IS)
@given(packs.documents())
def test_what_was_read_is_written_the_same(tmp_path: Path, document: Document) -> None:
    first = dict(members(document))
    write_pack(document, tmp_path / "p", force=True)
    assert dict(members(read_document(tmp_path / "p"))) == first


@tried(25)
@given(packs.packs)
def test_frozen_packs(pack: Pack) -> None:
    plain = json.loads(json.dumps(frozen.to_plain(pack)))
    assert frozen.from_plain(Pack, plain) == pack


@tried(40)
@given(packs.bodies)
def test_frozen_texts(body: Body) -> None:
    plain = json.loads(json.dumps(frozen.to_plain(body)))
    assert frozen.from_plain(Body, plain) == body

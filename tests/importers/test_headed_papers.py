# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""However a paper without an index names its punkter and lists their bilag, it comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from hypothesis import given, note

import accounting
import headed_papers
import headed_word
from bilagviewer.importers import words
from bilagviewer.importers.build import build, import_document
from bilagviewer.importers.files import read_files
from bilagviewer.model.locate import block_text
from bilagviewer.model.pack import Document, Section
from headed_papers import HeadedForm, HeadedPunkt
from headed_strategies import papers

Paper = tuple[tuple[HeadedPunkt, ...], HeadedForm]


@given(papers())
def test_a_paper_without_an_index_is_the_same(paper: Paper) -> None:
    punkter, form = paper
    text = headed_papers.write(punkter, form)
    note(text)
    document = import_document(text.encode(), "papirer.txt").document
    assert facts(document) == wanted_facts(form)
    assert tree(document.pack.sections) == [*wanted_front(form), *wanted_tree(punkter, form)]
    assert texts(document) == wanted_texts(punkter, form)


@given(papers())
def test_a_page_without_an_index_is_the_same(paper: Paper) -> None:
    punkter, form = paper
    page = headed_papers.write_page(punkter, form)
    note(page)
    document = import_document(page.encode(), "papirer.html").document
    assert facts(document) == wanted_facts(form)
    assert tree(document.pack.sections) == [*wanted_front(form), *wanted_tree(punkter, form)]
    assert texts(document) == wanted_texts(punkter, form)


@given(papers())
def test_a_word_document_without_an_index_is_the_same(paper: Paper) -> None:
    punkter, form = paper
    word = headed_word.write_word(punkter, form)
    note(headed_papers.write(punkter, form))
    document = import_document(word, "papirer.docx").document
    assert facts(document) == wanted_facts(form)
    assert tree(document.pack.sections) == [*wanted_front(form), *wanted_tree(punkter, form)]
    assert texts(document) == wanted_texts(punkter, form)


@given(papers())
def test_a_paper_in_several_files_is_the_same(paper: Paper) -> None:
    punkter, form = paper
    files = headed_papers.files(punkter, form)
    note("\n\n".join(map("\n".join, files)))
    document = build(read_files([(name, text.encode()) for name, text in files])).document
    assert tree(document.pack.sections) == [*wanted_front(form), *wanted_tree(punkter, form)]
    for section in walked(document.pack.sections):
        for bilag in section.bilag:
            title = bilag.title.removesuffix(".pdf")
            assert words_of(document, bilag.text) == accounting.words(headed_papers.text_of(title))


def facts(document: Document) -> tuple[str, str, str | None, str | None]:
    pack = document.pack
    return pack.title, pack.body, pack.date, pack.time


def wanted_facts(form: HeadedForm) -> tuple[str, str, str | None, str | None]:
    when = ("2025-03-04", "16:00") if form.facts else (None, None)
    return (headed_papers.title(form), headed_papers.body(form), *when)


def tree(sections: Iterable[Section]) -> list[Any]:
    return [
        (one.number, one.title, [(b.number, b.title) for b in one.bilag], tree(one.sections))
        for one in sections
    ]


def wanted_front(form: HeadedForm) -> list[Any]:
    """Return the part in front, which is not there where it only repeats the title."""
    return [("", words.FRONT, [], [])] if form.facts else []


def wanted_tree(punkter: Iterable[HeadedPunkt], form: HeadedForm, depth: int = 0) -> list[Any]:
    return [
        (
            headed_papers.number(one, form, depth),
            one.title,
            headed_papers.listed(one, form),
            wanted_tree(one.inner, form, depth + 1),
        )
        for one in punkter
    ]


def texts(document: Document) -> list[list[str]]:
    """Return the words of each punkt's own text, in order."""
    sections = [one for one in walked(document.pack.sections) if one.number]
    return [words_of(document, one.text) for one in sections]


def wanted_texts(punkter: Sequence[HeadedPunkt], form: HeadedForm) -> list[list[str]]:
    found: list[list[str]] = []
    for one in punkter:
        found.append(accounting.words(" ".join(one.texts)))
        found += wanted_texts(one.inner, form)
    return found


def walked(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from walked(section.sections)


def words_of(document: Document, member: str) -> list[str]:
    blocks = document.bodies[member].blocks if member else ()
    return accounting.words(" ".join(map(block_text, blocks)))

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The Danish is complete, compiled, and made of the words that the reader knows."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("da", "en")


@pytest.fixture(scope="module")
def tools() -> ModuleType:
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


def messages(language: str) -> list[tuple[str, str, ET.Element]]:
    root = ET.parse(FOLDER / f"bilagviewer_{language}.ts").getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def danish() -> dict[str, str]:
    return {source: message.findtext("translation", "") for _, source, message in messages("da")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_unfinished(language: str) -> None:
    unfinished = [
        (context, source)
        for context, source, message in messages(language)
        for text in message.iter("translation")
        if text.get("type") or not "".join(text.itertext()).strip()
    ]
    assert unfinished == []


def test_every_text_of_the_source_is_there(tools: ModuleType, tmp_path: Path) -> None:
    for path in FOLDER.glob("*.ts"):
        shutil.copy(path, tmp_path)
    tools.update(tmp_path)
    for path in FOLDER.glob("*.ts"):
        assert (tmp_path / path.name).read_text() == path.read_text()


def test_what_is_loaded_is_what_was_translated(tools: ModuleType, tmp_path: Path) -> None:
    for path in FOLDER.glob("*.ts"):
        shutil.copy(path, tmp_path)
    tools.compile_all(tmp_path)
    for path in FOLDER.glob("*.qm"):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_what_is_put_into_a_text_is_put_into_its_translation() -> None:
    for _, source, message in messages("da"):
        for word in ("{", "%n", "%1", "%2"):
            forms = list(message.iter("numerusform")) or list(message.iter("translation"))
            for form in forms:
                assert (form.text or "").count(word) == source.count(word), source


@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("not read", "ulæst"),
        ("begun", "påbegyndt"),
        ("read", "læst"),
        ("Mark as &read", "Markér som læst"),
        ("&Write note", "Skriv note"),
        ("&Light", "Lyst"),
        ("&Dark", "Mørkt"),
        ("As the &system", "Som systemet"),
        ("closed", "lukket"),
        ("&Copy", "Kopiér"),
        ("&Filter contents", "Filtrér indhold"),
        ("&Print …", "Udskriv …"),
        ("Print pre&view …", "Vis udskrift …"),
        ("&Save as PDF …", "Gem som PDF …"),
        ("Saving …", "Gemmer …"),
        (
            "All notes saved on this computer at {time}",
            "Alle noter gemt på denne computer kl. {time}",
        ),
        ("Not saved: {reason}", "Ikke gemt: {reason}"),
        ("Save a copy …", "Gem en kopi …"),
    ],
)
def test_the_reader_s_words(english: str, words: str) -> None:
    assert danish()[english].replace("&", "") == words


def test_three_dots_have_a_space_before_them() -> None:
    wrong = [text for text in danish().values() if text.endswith("…") and text[-2:] != " …"]
    assert wrong == []

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The window's language: English in the code, Danish in `resources/i18n/`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from bilagviewer import assets

LANGUAGES = ("da", "en")
_LOCALES = {"da": "da_DK", "en": "en_GB"}


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - for lupdate
    """Mark `text` for translation in `context`, and return it as it stands.

    PySide6's own function of this name, by which lupdate finds such texts, is typed to
    return an object.
    """
    return text


def install(application: QCoreApplication, language: str) -> None:
    """Speak `language` ("da" or "en") from now on, in Qt's own words too."""
    QLocale.setDefault(QLocale(_LOCALES[language]))
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = str(assets.resource("i18n"))
    for name, folder in (
        (f"qtbase_{language}", qt_folder),
        (f"bilagviewer_{language}", own_folder),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The application's stylesheet and palette, made from the theme.

Looks that a widget asks for by `setProperty("look", …)`: QToolButton and QPushButton
"flat" (no border), "link" (underlined words), "way" (the same, at the edge of a text),
"strong" (accent border and bold words), "write" (a field that begins a note), "line" (words
of a line), "entry" (a line of a list); QToolButton "toggle" and "tick" with a "role" (a
stance or mark that is on or off, or is ticked off); QFrame "card" (a card in a pane), "row"
(a row of a view), "overlay" (a pane that lies over the page).
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from PySide6.QtGui import QColor, QPalette

from bilagviewer.ui.theme.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog { background: $pane; }
QMenuBar { background: $pane; color: $text; border: 0; padding: ${p2}px ${p6}px; }
QMenuBar::item { padding: ${p4}px ${p8}px; border-radius: ${p4}px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accent_tint; color: $accent; }
QMenu { background: $card; color: $text; border: 1px solid $border; padding: ${p4}px; }
QMenu::item { padding: ${p5}px ${p24}px ${p5}px ${p10}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $accent_tint; color: $accent; }
QMenu::item:disabled { color: $quiet; }
QMenu::icon { padding-left: ${p6}px; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QToolTip { background: $card; color: $text; border: 1px solid $border; padding: ${p4}px; }
QToolButton, QPushButton {
  background: $card; color: $text; border: 1px solid $border; border-radius: ${p5}px;
  padding: ${p4}px ${p9}px; margin: 1px; min-height: ${p18}px;
}
QToolButton:hover, QPushButton:hover { background: $hover; }
QToolButton:pressed, QPushButton:pressed { background: $accent_tint; color: $accent; }
QToolButton:disabled, QPushButton:disabled { color: $quiet; border-color: $line; }
QToolButton:focus, QPushButton:focus, QCheckBox:focus, QRadioButton:focus {
  border: 2px solid $focus; margin: 0;
}
QToolButton:checked, QPushButton:checked {
  background: $accent_tint; color: $accent; border-color: $accent;
}
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QToolButton[look="flat"], QPushButton[look="flat"] {
  background: transparent; border-color: transparent;
}
QToolButton[look="flat"]:hover, QPushButton[look="flat"]:hover { background: $hover; }
QToolButton[look="flat"]:checked, QPushButton[look="flat"]:checked {
  background: $accent_tint; color: $accent;
}
QToolButton[look="flat"]:focus, QPushButton[look="flat"]:focus { border-color: $focus; }
QPushButton[look="link"], QToolButton[look="link"] {
  background: transparent; border-color: transparent; color: $accent;
  text-decoration: underline; padding: ${p4}px;
}
QPushButton[look="link"]:focus, QToolButton[look="link"]:focus { border-color: $focus; }
QPushButton[look="way"] {
  background: transparent; border: 2px solid transparent; color: $accent; text-align: left;
  text-decoration: underline; padding: ${p3}px 0; margin: 0;
}
QPushButton[look="way"]:focus { border-color: $focus; }
QPushButton[look="strong"] { border-color: $accent; color: $accent; font-weight: bold; }
QPushButton[look="strong"]:focus { border-color: $focus; }
QPushButton[look="strong"]:disabled { border-color: $line; color: $quiet; }
QFrame[look="card"] { background: $card; border: 1px solid $line; border-radius: ${p6}px; }
QFrame[look="card"][current="true"] { border: 1px solid $accent; }
QFrame[look="card"]:focus { border: 2px solid $focus; }
QPushButton[look="write"] {
  background: $card; border: 1px solid $accent; border-radius: ${p6}px; margin: 0; padding: 0;
}
QPushButton[look="write"]:hover { background: $accent_tint; }
QPushButton[look="write"]:focus { border: 2px solid $focus; }
QToolButton[look="toggle"] {
  border-radius: ${p10}px; padding: ${p2}px ${p8}px; min-height: ${p18}px; background: $card;
}
QToolButton[look="tick"] {
  border: 1px solid transparent; border-radius: ${p10}px; padding: ${p2}px ${p6}px;
  min-height: ${p18}px; margin: 0;
}
QToolButton[look="toggle"]:focus, QToolButton[look="tick"]:focus { border: 2px solid $focus; }
QToolButton[role="done"] { color: $quiet; background: transparent; border-color: $line; }
QToolButton[look="line"] {
  border: 1px solid transparent; background: transparent; color: $quiet; padding: ${p2}px;
}
QToolButton[look="line"]:hover { color: $accent; }
QToolButton[look="line"]:focus { border: 2px solid $focus; }
QToolButton[look="entry"] {
  background: transparent; border: 0; border-left: ${p3}px solid transparent; border-radius: 0;
  margin: 0; padding: 0;
}
QToolButton[look="entry"]:hover { background: $hover; }
QToolButton[look="entry"]:checked { background: $accent_tint; border-left-color: $accent; }
QToolButton[look="entry"]:focus { border: 2px solid $focus; }
QFrame[look="row"] { border: 0; border-left: ${p3}px solid transparent; }
QFrame[look="row"][current="true"] { background: $accent_tint; border-left-color: $accent; }
QFrame[look="row"]:focus { border: 2px solid $focus; border-left: ${p3}px solid $accent; }
$marked
QTabBar { background: transparent; }
QTabBar::tab {
  background: $hover; color: $text; border: 1px solid $border; padding: ${p6}px ${p8}px;
}
QTabBar::tab:first { border-top-left-radius: ${p6}px; border-bottom-left-radius: ${p6}px; }
QTabBar::tab:last {
  border-left: 0; border-top-right-radius: ${p6}px; border-bottom-right-radius: ${p6}px;
}
QTabBar::tab:selected { background: $card; color: $accent; font-weight: bold; }
QTabBar::tab:focus { text-decoration: underline; }
QScrollArea { background: transparent; border: 0; }
QFrame[look="overlay"] { background: $pane; border: 1px solid $border; }
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit[look="field"], QTextEdit[look="field"] {
  background: $card; color: $text; border: 1px solid $border; border-radius: ${p5}px;
  padding: ${p5}px ${p8}px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus,
QPlainTextEdit[look="field"]:focus, QTextEdit[look="field"]:focus {
  border: 2px solid $focus; padding: ${p4}px ${p7}px;
}
QComboBox::drop-down { border: 0; width: ${p24}px; }
QDialog QHeaderView::section {
  background: $pane; color: $quiet; border: 0; border-bottom: 1px solid $line;
  padding: ${p4}px ${p6}px; text-align: left;
}
QDialog QAbstractItemView { border: 1px solid $line; border-radius: ${p4}px; }
QTextEdit, QPlainTextEdit, QAbstractItemView {
  border: 0; selection-background-color: $accent; selection-color: $on_accent;
}
QAbstractItemView[look="list"] {
  background: $card; selection-background-color: $accent_tint; selection-color: $accent;
}
QAbstractItemView[look="list"]::item { padding: ${p4}px; }
QScrollBar:vertical { background: transparent; width: ${p14}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p14}px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: ${p4}px; margin: ${p3}px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

_STEPS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 18, 24, 32)


def stylesheet(theme: Theme) -> str:
    """Return the stylesheet for the theme's colours and text size."""
    values = {role: theme.colour(role).name() for role in theme.roles()}
    values |= {f"p{n}": str(theme.px(n)) for n in _STEPS}
    marked = "\n".join(_marked(role, values) for role in _MARKED)
    return _SHEET.substitute(values, marked=marked)


_MARKED = ("agree", "partly", "disagree", "question", "follow")


def _marked(role: str, values: Mapping[str, str]) -> str:
    """Return the look of a stance or mark that is set."""
    ink, tint = values[role], values[f"{role}_tint"]
    chosen = f'QToolButton[look="toggle"][role="{role}"]:checked'
    on_card = f'QToolButton[look="tick"][role="{role}"]'
    return (
        f"{chosen}, {on_card} {{ background: {tint}; color: {ink}; }} "
        f"{chosen} {{ border-color: {ink}; }}"
    )


def palette(theme: Theme) -> QPalette:
    """Return the palette for what the stylesheet does not draw."""
    made = QPalette()
    for place, role in _PLACES.items():
        made.setColor(place, theme.colour(role))
    faint = QColor(theme.colour("quiet"))
    for place in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, faint)
    return made


_ROLE = QPalette.ColorRole
_PLACES = {
    _ROLE.Window: "pane",
    _ROLE.WindowText: "text",
    _ROLE.Base: "page",
    _ROLE.AlternateBase: "pane",
    _ROLE.Text: "text",
    _ROLE.Button: "card",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "on_accent",
    _ROLE.ToolTipBase: "card",
    _ROLE.ToolTipText: "text",
    _ROLE.PlaceholderText: "quiet",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "on_accent",
    _ROLE.Link: "accent",
    _ROLE.LinkVisited: "accent",
    _ROLE.Light: "card",
    _ROLE.Midlight: "hover",
    _ROLE.Mid: "line",
    _ROLE.Dark: "border",
    _ROLE.Shadow: "border",
    _ROLE.Accent: "accent",
}

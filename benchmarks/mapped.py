# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""When a window appears on an X server, asked of Xlib itself."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from types import TracebackType

_SUBSTRUCTURE_NOTIFY = 1 << 19
_MAP_NOTIFY = 19


class MapWatch:
    """Watches one display for a window of its root being mapped."""

    def __init__(self, display: str) -> None:
        # Asking through Xlib needs no binding: it is there wherever Qt opens a window.
        self._xlib = ctypes.CDLL("libX11.so.6")
        self._xlib.XOpenDisplay.restype = ctypes.c_void_p
        self._xlib.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._xlib.XOpenDisplay(os.fsencode(display)))
        if not self._display:
            raise OSError(f"cannot open display {display}")
        root = ctypes.c_ulong(self._xlib.XDefaultRootWindow(self._display))
        self._xlib.XSelectInput(self._display, root, ctypes.c_long(_SUBSTRUCTURE_NOTIFY))
        self._xlib.XFlush(self._display)

    def __enter__(self) -> MapWatch:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._xlib.XCloseDisplay(self._display)

    def seen(self) -> bool:
        """Tell whether a window has been mapped since the last call."""
        event = (ctypes.c_long * 24)()
        next_event: Callable[..., int] = self._xlib.XNextEvent
        mapped = False
        while self._xlib.XPending(self._display):
            next_event(self._display, ctypes.byref(event))
            mapped |= ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0] == _MAP_NOTIFY
        return mapped

# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`Pack` and `Body` as plain JSON values and back, for the cache; loads no parser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from bilagviewer.model import blocks
from bilagviewer.packfile.plain_values import Items, Pairs, is_mapping

T = TypeVar("T")
_Decode = Callable[[Any], Any]
# Names that model.tables only knows while types are checked.
_LATE: Mapping[str, Any] = {"Inlines": blocks.Inlines, "Source": blocks.Source}
_KIND = "is"


class FrozenError(ValueError):
    """The plain values are not what `to_plain` made: the cache is damaged or foreign."""


def to_plain(value: object) -> Any:
    """Return a `Pack`, a `Body` or a part of one as values that JSON can hold.

    A field that holds its default is left out.
    """
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    return {_KIND: type(value).__name__, **_plain_fields(value)}


def from_plain(cls: type[T], data: object) -> T:
    """Return the `cls` that `to_plain` made `data` from.

    Raises `FrozenError` for anything else.
    """
    kind: Any = cls
    try:
        return _decoder(kind)(data)  # type: ignore[no-any-return] # a decoder of T gives a T
    except RecursionError:
        raise FrozenError("nested too deeply") from None


def _plain_fields(value: object) -> dict[str, Any]:
    found = {}
    kind: Any = type(value)
    for name, default in _defaults(kind):
        item = getattr(value, name)
        if name == "extra":
            if item:
                found[name] = _plain_extra(Pairs(item))
        elif default is MISSING or item != default:
            found[name] = to_plain(item)
    return found


def _plain_extra(value: Any) -> Any:
    """Return a mapping as {"pairs": …}, so that it is not taken for a sequence."""
    if isinstance(value, str):
        return value
    if is_mapping(value):
        return {"pairs": [[key, _plain_extra(item)] for key, item in value]}
    return [_plain_extra(item) for item in value]


@cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(cls))


@cache
def _decoder(kind: Any) -> _Decode:
    """Return what turns a plain value into `kind`."""
    if hasattr(kind, "__supertype__"):
        return _decoder(kind.__supertype__)
    if get_origin(kind) is UnionType or str(get_origin(kind)) == "typing.Union":
        return _union(get_args(kind))
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if _is_ours(kind):
        return lambda data: _dataclass(kind, data)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return lambda data: _enum(kind, data)
    return lambda data: _simple(kind, data)


def _simple(kind: type[Any], data: Any) -> Any:
    if type(data) is kind:
        return data
    if kind is float and type(data) is int:
        return float(data)
    raise FrozenError(f"{kind.__name__} expected")


def _enum(kind: type[StrEnum], data: Any) -> StrEnum:
    if isinstance(data, str) and data in kind.__members__.values():
        return kind(data)
    raise FrozenError(f"{kind.__name__} expected")


def _tuple(inside: tuple[Any, ...]) -> _Decode:
    decode = _decoder(inside[0])
    length = None if inside[-1] is Ellipsis else len(inside)

    def read(data: Any) -> tuple[Any, ...]:
        if not isinstance(data, list) or (length is not None and len(data) != length):
            raise FrozenError("list expected")
        return tuple([decode(item) for item in data])

    return read


def _union(kinds: tuple[Any, ...]) -> _Decode:
    classes = {kind.__name__: _decoder(kind) for kind in kinds if _is_ours(kind)}
    others = [_decoder(kind) for kind in kinds if not _is_ours(kind) and kind is not NoneType]
    optional = NoneType in kinds

    def read(data: Any) -> Any:
        if data is None and optional:
            return None
        if isinstance(data, dict):
            name = data.get(_KIND)
            if isinstance(name, str) and name in classes:
                return classes[name](data)
            raise FrozenError("a kind that does not belong here")
        if not others:
            raise FrozenError("object expected")
        return others[0](data)

    return read


def _is_ours(kind: object) -> bool:
    return is_dataclass(kind)


def _dataclass(kind: Any, data: Any) -> Any:
    if not isinstance(data, dict) or data.get(_KIND) != kind.__name__:
        raise FrozenError(f"{kind.__name__} expected")
    decoders, required = _shape(kind)
    try:
        values = {k: decoders[k](v) for k, v in data.items() if k != _KIND}
    except KeyError as error:
        raise FrozenError(f"{kind.__name__} has no field {error}") from None
    if not required <= values.keys():
        raise FrozenError(f"{kind.__name__} lacks a field")
    return kind(**values)


@cache
def _shape(kind: Any) -> tuple[dict[str, _Decode], frozenset[str]]:
    """Return each field's decoder, and the fields that must be there."""
    hints = get_type_hints(kind, localns=dict(_LATE))
    decoders = {
        f.name: _extra if f.name == "extra" else _decoder(hints[f.name]) for f in fields(kind)
    }
    required = frozenset(f.name for f in fields(kind) if f.default is MISSING)
    return decoders, required


def _extra(data: Any) -> Any:
    value = _extra_value(data)
    if not isinstance(value, Pairs):
        raise FrozenError("pairs expected")
    return tuple(value)


def _extra_value(data: Any) -> Any:
    if isinstance(data, str):
        return data
    if isinstance(data, list):
        return Items(_extra_value(item) for item in data)
    pairs = data.get("pairs") if isinstance(data, dict) and len(data) == 1 else None
    if not isinstance(pairs, list) or not all(_is_pair(pair) for pair in pairs):
        raise FrozenError("pairs expected")
    return Pairs((key, _extra_value(value)) for key, value in pairs)


def _is_pair(pair: Any) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str)

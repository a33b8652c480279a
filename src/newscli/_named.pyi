from typing import Any, TypeVar

Kind = TypeVar("Kind", bound=tuple[Any, ...])

def new_tuple(kind: type[Kind], values: tuple[Any, ...], /) -> Kind: ...

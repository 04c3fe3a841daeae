"""Names for annotations."""

from typing import Any, Union

Key = Union[str, int, float, tuple]
Graph = Any
NoDefault = str
no_default = '__no_default__'
DaskCollection = Any
HLGDaskCollection = Any

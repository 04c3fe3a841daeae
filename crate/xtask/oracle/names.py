"""Writes the names of the builtin types, one type a line: `type: name name …`."""

KINDS = [
    "object", "int", "float", "complex", "bool", "str", "bytes", "bytearray", "memoryview", "list", "tuple", "dict", "set",
    "frozenset", "range", "slice", "enumerate", "zip", "map", "filter", "reversed", "type(None)", "type({}.keys())",
    "type({}.values())", "type({}.items())", "type(iter([]))", "type(list[int])", "type(int | str)",
]

for kind in KINDS:
    print(f"{kind}: {' '.join(name for name in dir(eval(kind)) if name != '__doc__')}")

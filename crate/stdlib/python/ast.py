"""Literals from texts. Syntax trees as Python's own `ast` has them are not here."""


def literal_eval(node_or_string, /):
    """The value of a text that holds a literal: numbers, texts, bytes, tuples, lists, dicts, sets, booleans, None."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(" \t")
    code = compile(text, "<unknown>", "eval")
    found = _odd_part(text)
    if found is not None:
        line, kind = found
        if kind == "Dict":
            raise ValueError("malformed node or string: None")
        raise ValueError(f"malformed node or string on line {line}: <ast.{kind} object at {id(code):#x}>")
    return eval(code, {})


def _missing(name):
    def missing(*args, **kwargs):
        raise NotImplementedError(f"ast.{name} is not available in this notebook yet")
    missing.__name__ = missing.__qualname__ = name
    return missing


parse, dump, walk, unparse = _missing("parse"), _missing("dump"), _missing("walk"), _missing("unparse")

"""`input()` where nothing can wait inside a call: a loop whose slices end, so that the answer can come in between."""

import _notebook
import builtins
import sys

# What takes lines from whatever a program has put in the place of `sys.stdin`.
_native = builtins.input


def input(prompt="", /):
    """Asks for a line of text."""
    if sys.stdin is not sys.__stdin__:
        return _native(prompt)
    _notebook.ask(prompt)
    while True:
        answer = _notebook.answer()
        if answer is not None:
            return answer

"""`input()` where nothing can wait inside a call: a loop whose slices end, so that the answer can come in between."""

import _notebook
import sys


def input(prompt="", /):
    """Asks for a line of text."""
    if sys.stdin is not sys.__stdin__:
        print(prompt, end="")
        line = sys.stdin.readline()
        if not line:
            raise EOFError("EOF when reading a line")
        return line.removesuffix("\n")
    _notebook.ask(prompt)
    while True:
        answer = _notebook.answer()
        if answer is not None:
            return answer

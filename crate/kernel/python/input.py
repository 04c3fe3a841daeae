"""`input()` where nothing can wait inside a call: a loop whose slices end, so that the answer can come in between."""

import _notebook


def input(prompt="", /):
    """Asks for a line of text."""
    _notebook.ask(prompt)
    while True:
        answer = _notebook.answer()
        if answer is not None:
            return answer

"""Examples of the module itself.

>>> double(4)
8
"""
import doctest


def double(n):
    """Twice as much.

    >>> double(2)
    4
    >>> double(3)
    7
    >>> for i in range(2):
    ...     print(double(i))
    ...
    0
    2
    >>> double("x")
    'xx'
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> print("x\\n\\ny")
    x
    <BLANKLINE>
    y
    >>> double(9)  # doctest: +SKIP
    nonsense
    >>> double(5)
    >>> x = 5
    >>> x + 1
    6
    """
    return n * 2


class Box:
    """
    >>> Box(3).size()
    3
    """

    def __init__(self, n):
        self.n = n

    def size(self):
        """
        >>> Box(1).size()
        2
        """
        return self.n

    @property
    def name(self):
        """
        >>> Box(1).name
        'box'
        """
        return "box"


def shown(result):
    print(result, result.failed, result.attempted)


import contextlib
import io
import re

for verbose in (False, True):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        result = doctest.testmod(verbose=verbose, optionflags=doctest.REPORT_NDIFF)
    text = re.sub(r'File "(?:.*/)?', 'File "', out.getvalue())
    text = text.replace('File "doctest_module.py"', 'File "M"').replace('File "__main__"', 'File "M"')
    print(text)
    shown(result)
parser = doctest.DocTestParser()
for example in parser.get_examples("text\n\n  >>> a\n  1\n  >>> raise E\n  Traceback (most recent call last):\n  E: x\n"):
    print(repr(example.source), repr(example.want), repr(example.exc_msg), example.lineno, example.indent)
try:
    parser.parse(">>>x\n")
except ValueError as e:
    print(e)
print(doctest.script_from_examples("Text.\n\n>>> 1 + 1\n2\n\nMore.\n"))

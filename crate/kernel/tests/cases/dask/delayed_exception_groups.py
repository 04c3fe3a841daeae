# Errors of all kinds cross as they are.
from dask import delayed


class Custom(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code


def fail(kind):
    if kind == 'custom':
        raise Custom(7, 'seven')
    if kind == 'cause':
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise ValueError('outer') from error
    if kind == 'assert':
        assert kind == 'x', 'not x'
    if kind == 'stop':
        raise StopIteration('done')
    return [][1]


for kind in ['custom', 'cause', 'assert', 'index']:
    try:
        delayed(fail)(kind).compute()
    except Exception as error:
        print(type(error).__name__, error, getattr(error, 'code', None), type(error.__cause__).__name__)

def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ('hello'.startswith('he'), 'hello'.startswith('lo'), 'hello'.startswith(('x', 'he')), 'hello'.startswith(()), 'hello'.startswith(''), 'hello'.startswith('l', 2), 'hello'.startswith('l', 2, 2), 'hello'.startswith('', 9), 'hello'.startswith('', 5)),
    lambda: ('hello'.endswith('lo'), 'hello'.endswith('he'), 'hello'.endswith(('x', 'lo')), 'hello'.endswith('l', 0, 4), 'hello'.endswith('', 3), 'hello'.endswith('hello!', 0), 'data.csv'.endswith(('.csv', '.parquet'))),
    lambda: ('hello'.removeprefix('he'), 'hello'.removeprefix('x'), 'hello'.removesuffix('lo'), 'hello'.removesuffix(''), 'hello'.removeprefix('hello')),
    lambda: ('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='), ''.partition('x'), 'äöü'.partition('ö')),
    lambda: 'hello'.startswith(1),
    lambda: 'hello'.startswith((1,)),
    lambda: 'hello'.endswith(['lo']),
    lambda: 'hello'.startswith(),
    lambda: 'hello'.startswith('a', 'b'),
    lambda: 'hello'.removeprefix(1),
    lambda: 'hello'.removesuffix(),
    lambda: 'a'.partition(''),
    lambda: 'a'.partition(1),
    lambda: 'a'.rpartition(),
    lambda: ('  hi \t\n'.strip(), '  hi '.lstrip(), '  hi '.rstrip(), 'xxhixx'.strip('x'), 'xyhiyx'.strip('xy'), 'hi'.strip(''), 'hi'.strip(None), '\u2003hi\xa0'.strip(), '\x1chi\x1f'.strip(), 'ääh'.lstrip('ä')),
    lambda: 'a'.strip(1),
    lambda: 'a'.lstrip('a', 'b'),
)

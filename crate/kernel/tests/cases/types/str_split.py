def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ('a b  c'.split(), '  a b '.split(), ''.split(), '   '.split(), 'a b c d'.split(None, 2), 'a b c d'.split(maxsplit=1), ' a  b '.split(None, 0)),
    lambda: ('a,b,,c'.split(','), ''.split(','), 'abc'.split(','), 'a,b,c'.split(',', 1), 'a,b,c'.split(',', 0), 'a--b--c'.split('--'), 'a,b'.split(sep=',')),
    lambda: ('a b c d'.rsplit(None, 2), '  a b  '.rsplit(), 'a,b,c'.rsplit(',', 1), 'a,b,c'.rsplit(','), ' a b '.rsplit(None, 0), 'aaa'.rsplit('aa'), 'aaa'.split('aa')),
    lambda: ('a\nb\r\nc\rd'.splitlines(), 'a\nb\n'.splitlines(), 'a\n\nb'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\x0bb\x0cc\x1cd\x85e\u2028f'.splitlines(keepends=True)),
    lambda: ('a\x1fb\u2003c\xa0d'.split(), 'a\tb\nc'.split(), 'äöü,ß'.split(','), '日 本 語'.split()),
    lambda: 'abc'.split(''),
    lambda: 'abc'.rsplit(''),
    lambda: 'a'.split(1),
    lambda: 'a'.split(',', 'x'),
    lambda: ('-'.join(['a', 'b', 'c']), ''.join([]), ','.join(('x',)), '-'.join('abc'), ', '.join(str(i) for i in range(5)), '·'.join(['ä', 'ö'])),
    lambda: ('-'.join({'a': 1, 'b': 2}), '-'.join(map(str, [1, 2, 3]))),
    lambda: '-'.join([1, 2]),
    lambda: '-'.join(['a', None]),
    lambda: '-'.join(5),
    lambda: '-'.join(),
    lambda: '-'.join('a', 'b'),
)

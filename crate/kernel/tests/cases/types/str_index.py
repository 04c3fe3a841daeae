def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ('hello'[0], 'hello'[-1], 'hello'[4], 'häß日'[3], 'häß日'[-2], 'hello'[True]),
    lambda: ('hello'[1:3], 'hello'[:2], 'hello'[2:], 'hello'[-3:], 'hello'[::2], 'hello'[::-1], 'hello'[4:1:-1], 'hello'[10:], 'hello'[3:1], 'hello'[-100:100], 'hello'[:], 'hello'[1:-1]),
    lambda: ('häß日本'[1:4], 'häß日本'[::-1], 'häß日本'[::2], 'häß日本'[-2:], ''[::], ''[1:2], 'abc'[10 ** 30:], 'abc'[:10 ** 30], 'abc'[-(10 ** 30)::10 ** 30]),
    lambda: 'hello'[5],
    lambda: 'hello'[-6],
    lambda: ''[0],
    lambda: 'hello'['a'],
    lambda: 'hello'[1.5],
    lambda: 'hello'[None],
    lambda: 'hello'[10 ** 30],
    lambda: 'hello'[::0],
    lambda: 'hello'['a':],
    lambda: ('ab' + 'cd', 'ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, '' + 'a', 'ä' * 3, 'ab' * True),
    lambda: 'a' + 1,
    lambda: 'a' + None,
    lambda: 1 + 'a',
    lambda: 'a' * 'b',
    lambda: 'a' * 1.5,
    lambda: 'a' - 'b',
    lambda: (len(''), len('häß日本'), len('\U0001f600'), list('häß'), [c for c in 'a😀b'], tuple('ab'), 'abc' < 'abd', 'a' < 'B', 'Z' < 'a', 'ä' > 'z', '' < 'a', 'a' <= 'a', 'a' == 1, 'a' != 1),
    lambda: 'a' < 1,
    lambda: None < 'a',
    lambda: (hash('abc') == hash('a' + 'bc'), 'abc'.__len__(), 'abc'.__contains__('b'), 'abc'.__add__('d'), 'abc'.__mul__(2), 'abc'.__eq__('abc'), 'abc'.__eq__(1), 'abc'.__getitem__(1), 'abc'.__lt__('abd')),
    lambda: ('\uffff' < '\U00010000', max('hello'), min('hello'), sorted('hello'), ''.join(reversed('häß')), 'abc' 'def'),
)

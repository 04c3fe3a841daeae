def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ('', 'abc', "it's", 'say "hi"', 'it\'s "x"', 'a\\b', '\n\t\r', '\x00\x1f\x7f', 'é', '\xa0', '\xad', '日本', '\u200b', '\u2028', '\U0001f600', '\ue000', '\U000e0001', 'a\u0301', '\u0301', '\u0378', '\uffff'),
    lambda: (ascii('é'), ascii('日本'), ascii('\U0001f600'), ascii('abc'), ascii(["é", 'a']), ascii("it's"), ascii('\x80')),
    lambda: (str('abc'), str(1), str(1.5), str(None), str([1, 'a']), str(('a',)), str({'a': 'b'}), str(), str(object=5), str(b'ab', 'ascii'), str(b'\xc3\xa4', 'utf-8'), str(b'\xff', errors='replace'), str(b'ab')),
    lambda: str(1, 'ascii'),
    lambda: str('a', 'ascii'),
    lambda: str(b'\xff', 'ascii'),
    lambda: str(b'a', 'ascii', 'x', 'y'),
    lambda: str(b'a', 'foo'),
    lambda: str(b'a', 1),
    lambda: (repr('a' * 3 + "'"), repr("\\'"), repr('"'), repr('\'"'), f'{"a"!r}', f'{"é"!a}', '%r' % 'x', '%a' % 'ü'),
)

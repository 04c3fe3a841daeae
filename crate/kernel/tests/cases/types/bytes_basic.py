def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (b'', b'abc', b"it's", b'say "x"', b'\x00\xff\n\t\r\\', bytes(), bytes(3), bytes([1, 2, 255]), bytes(b'abc'), bytes('äb', 'utf-8'), bytes('a', encoding='ascii'), bytes((65, 66)), bytes(range(3)), bytes(i for i in (1, 2))),
    lambda: (b'abc'[0], b'abc'[-1], b'abc'[1:], b'abc'[::-1], b'abc'[:], len(b'abc'), list(b'abc'), 97 in b'abc', b'bc' in b'abc', b'' in b'abc', b'a' + b'b', b'ab' * 2, 2 * b'ab', b'ab' * -1),
    lambda: (b'abc' == b'abc', b'abc' == 'abc', b'a' < b'b', b'ab' > b'a', hash(b'a') == hash(b'a'), {b'a': 1}[b'a'], bool(b''), str(b'abc'), repr(b'a'), f'{b"x"}', '%s' % b'x'),
    lambda: bytes(-1),
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes(['a']),
    lambda: bytes([1.5]),
    lambda: bytes('abc'),
    lambda: bytes(1.5),
    lambda: bytes(None),
    lambda: bytes(1, 'ascii'),
    lambda: bytes(b'a', errors='strict'),
    lambda: bytes('é', 'ascii'),
    lambda: bytes('a', 'foo'),
    lambda: b'abc'[3],
    lambda: b'abc'['a'],
    lambda: b'abc'[1.5],
    lambda: b'a' + 'b',
    lambda: b'a' + 1,
    lambda: 'a' + b'b',
    lambda: b'a' * 'b',
    lambda: b'a' * 1.5,
    lambda: 'a' in b'abc',
    lambda: 300 in b'abc',
    lambda: None in b'abc',
    lambda: b'a' < 'b',
    lambda: (b'abc'.hex(), b'abc'.hex(':'), b'abcde'.hex('-', 2), b'abcde'.hex('-', -2), b''.hex(), bytes.fromhex('6162 63'), bytes.fromhex(' 61\n62 '), bytes.fromhex('')),
    lambda: bytes.fromhex('abc'),
    lambda: bytes.fromhex('zz'),
    lambda: bytes.fromhex('6 1'),
    lambda: bytes.fromhex(1),
    lambda: b'a'.hex('ab'),
    lambda: bytes(10 ** 30),
)

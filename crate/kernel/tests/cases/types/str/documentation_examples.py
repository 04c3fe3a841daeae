print('spam, spam, spam'.title(), "they're bill's friends from the UK".title(), 'Titles Are'.istitle(), 'spam'.capitalize(), 'Hello World'.swapcase())
print('BaseTestCase'.removesuffix('Tests'), 'MiscTests'.removesuffix('Tests'), 'TestHook'.removeprefix('Test'), 'BaseTestCase'.removeprefix('Test'))
print('01\t012\t0123\t01234'.expandtabs(), '01\t012\t0123\t01234'.expandtabs(4), "The sum of 1 + 2 is {0}".format(1 + 2))
print('   spacious   '.lstrip(), 'www.example.com'.lstrip('cmowz.'), 'Arthur: three!'.lstrip('Arthur: '), '   spacious   '.rstrip() + '|', 'mississippi'.rstrip('ipz'), 'Monty Python'.rstrip(' Python'))
comment_string = '#....... Section 3.2.1 Issue #32 .......'
print(comment_string.strip('.#! '), 'www.example.com'.strip('cmowz.'))
print('1,2,3'.split(','), '1,2,3'.split(',', maxsplit=1), '1,2,,3,'.split(','), '1 2 3'.split(), '1 2 3'.split(maxsplit=1), '   1   2   3   '.split(), '1<>2<>3<4'.split('<>'))
print('ab c\n\nde fg\rkl\r\n'.splitlines(), 'ab c\n\nde fg\rkl\r\n'.splitlines(keepends=True), "".splitlines(), "One line\n".splitlines(), ''.split('\n'), 'Two lines\n'.split('\n'))
print("42".zfill(5), "-42".zfill(5), 'Py' in 'Python', "{!r:-^20}".format('x'), 'abc'.isidentifier(), 'def'.isidentifier(), ' '.isprintable(), '\n'.isprintable(), ''.isprintable())
print(b'1,2,3'.split(b',', maxsplit=1), b'read this short text'.translate(None, b'aeiou'), bytes.fromhex('2Ef0 F1f2  '), b'\xf0\xf1\xf2'.hex(), b'\xf0\xf1\xf2'.hex('-'), b'UUDDLRLRAB'.hex(' ', -4), b'UUDDLRLRAB'.hex('_', 4))
print((-37).bit_length(), bin(-37), (1024).to_bytes(10, byteorder='big', signed=True), int.from_bytes(b'\xfc\x00', byteorder='big', signed=True), float.fromhex('0x3.a7p10'), float.hex(3740.0), (-2.0).is_integer(), (3.2).is_integer())
dishes = {'eggs': 2, 'sausage': 1, 'bacon': 1, 'spam': 500}
keys, values = dishes.keys(), dishes.values()
n = 0
for val in values: n += val
print(n, list(keys), list(values))
del dishes['eggs'], dishes['sausage']
print(list(keys), sorted(keys & {'eggs', 'bacon', 'salad'}), keys ^ {'sausage', 'juice'} == {'juice', 'sausage', 'bacon', 'spam'}, keys | ['juice', 'juice', 'juice'] == {'bacon', 'spam', 'juice'})
lists = [[] for i in range(3)]
lists[0].append(3); lists[1].append(5); lists[2].append(7)
print(lists, [[]] * 3, list(range(0, -10, -1)), range(0, 20, 2).index(10), range(0, 20, 2)[-1], range(0, 20, 2)[:5])

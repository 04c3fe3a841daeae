def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (b'a b  c'.split(), b'a,b,,c'.split(b','), b'a,b,c'.split(b',', 1), b'a b c'.rsplit(None, 1), b'a,b,c'.rsplit(b',', 1), b''.split(), b''.split(b','), b' a '.split(), b'a\nb\r\nc'.splitlines(), b'a\nb'.splitlines(True)),
    lambda: (b'hello'.find(b'l'), b'hello'.rfind(b'l'), b'hello'.find(108), b'hello'.find(b'z'), b'hello'.index(b'e'), b'hello'.rindex(b'l'), b'hello'.find(b'', 2), b'hello'.find(b'l', 3), b'banana'.count(b'a'), b'banana'.count(b'an'), b'ab'.count(b''), b'hello'.count(108)),
    lambda: (b'banana'.replace(b'a', b'o'), b'banana'.replace(b'a', b'', 2), b'ab'.replace(b'', b'-'), b'ab'.replace(b'', b'-', 1), b'ab'.replace(b'x', b'y')),
    lambda: (b'hello'.startswith(b'he'), b'hello'.endswith((b'x', b'lo')), b'hello'.removeprefix(b'he'), b'hello'.removesuffix(b'lo'), b'a=b'.partition(b'='), b'a=b=c'.rpartition(b'='), b'abc'.partition(b'='), b'abc'.rpartition(b'=')),
    lambda: (b' hi\n'.strip(), b'xxhix'.strip(b'x'), b' a '.lstrip(), b' a '.rstrip(), b'   '.strip(), b'xax'.rstrip(b'x'), b'xax'.lstrip(b'x')),
    lambda: (b'aBc'.upper(), b'aBc'.lower(), b'hello world'.title(), b'hELLO'.capitalize(), b'aBc'.swapcase(), b'hi'.center(5), b'hi'.ljust(4, b'.'), b'hi'.rjust(4), b'-5'.zfill(4), b'a\tb'.expandtabs(4)),
    lambda: (b'abc'.isalpha(), b'123'.isdigit(), b'a1'.isalnum(), b' \n'.isspace(), b'abc'.islower(), b'ABC'.isupper(), b'Hello World'.istitle(), b'abc'.isascii(), b'\xff'.isascii(), b''.isalpha(), b'a1'.islower(), b'1'.isupper()),
    lambda: (b','.join([b'a', b'b']), b''.join([]), b'abc'.translate(bytes.maketrans(b'ab', b'xy')), b'abc'.translate(None, b'b'), b'abc'.decode(), b'abc'.decode('ascii', 'ignore')),
    lambda: b'abc'.split(b''),
    lambda: b'abc'.split('a'),
    lambda: b'abc'.index(b'z'),
    lambda: b'abc'.find('a'),
    lambda: b'abc'.find(300),
    lambda: b'abc'.replace('a', 'b'),
    lambda: b'abc'.startswith('a'),
    lambda: b'abc'.startswith(('a',)),
    lambda: b'abc'.strip('a'),
    lambda: b','.join(['a']),
    lambda: b','.join(5),
    lambda: b'abc'.center(5, 'x'),
    lambda: b'abc'.upper(1),
    lambda: b'abc'.decode(1),
    lambda: b'abc'.partition(b''),
    lambda: bytes.upper('a'),
    lambda: bytes.maketrans(b'a', b'bc'),
)

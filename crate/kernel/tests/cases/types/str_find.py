def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ('hello'.find('l'), 'hello'.rfind('l'), 'hello'.find('z'), 'hello'.find(''), 'hello'.rfind(''), 'hello'.find('l', 3), 'hello'.find('l', 4), 'hello'.find('lo', -2)),
    lambda: ('hello'.find('h', 1), 'hello'.find('o', 0, -1), 'hello'.find('', 5), 'hello'.find('', 6), 'hello'.find('', 3, 2), 'hello'.rfind('l', 0, 3), 'hello'.find('e', None, None)),
    lambda: ('hello'.index('e'), 'hello'.rindex('l'), 'häß日本x'.find('x'), 'häß日本x'.index('日'), 'häß日本日'.rfind('日'), 'häß日本x'.find('本', 3), 'häß'.find('ß', -1)),
    lambda: ('banana'.count('a'), 'banana'.count('an'), 'banana'.count('ana'), 'banana'.count(''), 'banana'.count('a', 2), 'banana'.count('a', 2, 4), ''.count(''), 'äää'.count('')),
    lambda: ('hello'.find('l', -100, 100), 'hello'.find('l', 10 ** 30), 'hello'.find('l', -(10 ** 30), 10 ** 30)),
    lambda: 'hello'.index('z'),
    lambda: 'hello'.rindex('z'),
    lambda: 'hello'.find(1),
    lambda: 'hello'.count(None),
    lambda: 'hello'.find(),
    lambda: 'hello'.find('a', 1, 2, 3),
    lambda: 'hello'.find('a', 'b'),
    lambda: 'hello'.find('a', 1.5),
    lambda: ('banana'.replace('a', 'o'), 'banana'.replace('a', 'o', 2), 'banana'.replace('', '-'), 'banana'.replace('', '-', 2), 'banana'.replace('x', 'y'), 'banana'.replace('an', ''), ''.replace('', 'x'), 'aaa'.replace('a', 'b', 0), 'aaa'.replace('a', 'b', -1)),
    lambda: ('äöä'.replace('ä', 'ae'), 'äö'.replace('', '.')),
    lambda: 'a'.replace('a'),
    lambda: 'a'.replace(1, 2),
    lambda: 'a'.replace('a', 2),
    lambda: 'a'.replace('a', 'b', 'c'),
    lambda: ('el' in 'hello', '' in 'hello', 'x' in 'hello', 'hello' in 'el', 'x' not in 'abc'),
    lambda: 1 in 'abc',
    lambda: None in 'abc',
)

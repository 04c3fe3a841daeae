def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


class Upper:
    def __getitem__(self, code):
        if code == 98:
            raise LookupError
        return chr(code).upper()


show(
    lambda: (str.maketrans('abc', 'xyz'), str.maketrans('ab', 'xy', 'c'), str.maketrans({'a': 'b', 98: None}), 'abcabc'.translate(str.maketrans('ab', 'xy', 'c'))),
    lambda: ('hello'.translate({ord('l'): 'L', ord('o'): None, ord('h'): 72}), 'abc'.translate({}), 'äö'.translate({228: 'ae'}), 'abc'.translate('xyz'), 'abc'.translate(Upper())),
    lambda: 'abc'.translate(1),
    lambda: 'abc'.translate({97: 1.5}),
    lambda: 'abc'.translate({97: -1}),
    lambda: 'abc'.translate({97: 0x110000}),
    lambda: str.maketrans(1),
    lambda: str.maketrans('ab', 'c'),
    lambda: str.maketrans({'ab': 1}),
    lambda: str.maketrans({1.5: 'a'}),
    lambda: str.maketrans('a', 1),
    lambda: str.maketrans(1, 'a'),
    lambda: str.maketrans(),
)

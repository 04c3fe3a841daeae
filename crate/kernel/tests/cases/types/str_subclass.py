def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


class Name(str):
    def shout(self):
        return self.upper() + '!'


show(
    lambda: (Name('ab') + 'c', Name('ab').upper(), Name('ab') == 'ab', hash(Name('ab')) == hash('ab'), len(Name('abc')), Name('abc')[1], Name('abc')[::-1], 'b' in Name('abc')),
    lambda: (isinstance(Name('a'), str), type(Name('a') + 'b') is str, type(Name('a')) is Name, Name(5), Name('x').shout(), '{}'.format(Name('a')), '%s' % Name('a'), f'{Name("a"):>3}', ','.join([Name('a'), 'b'])),
    lambda: ({Name('k'): 1}['k'], {'k': 1}[Name('k')], sorted([Name('b'), 'a']), Name('a,b').split(','), 'xab'.replace(Name('ab'), 'c'), 'abc'.startswith(Name('a')), Name('%s') % 1, int(Name('12')), float(Name('1.5')), list(Name('ab')), Name('a') * 2, str(Name('a')), repr(Name('a')), bool(Name('')), Name('a') < 'b'),
)

def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


class Box:
    def __init__(self, x):
        self.x = x

    def __str__(self):
        return f'Box({self.x})'


class Shaped:
    def __format__(self, spec):
        return '<' + spec + '>'


class Default(dict):
    def __missing__(self, key):
        return key + '?'


show(
    lambda: ('{} {}'.format(1, 'a'), '{1} {0}'.format(1, 2), '{a} {b}'.format(a=1, b=2), '{0}{a}{0}'.format(1, a=2), '{{}} {}'.format(1), '{!r} {!s} {!a}'.format('é', 'é', 'é'), ''.format()),
    lambda: ('{0[0]} {0[1]}'.format([1, 2]), '{a[k]} {a[b c]}'.format(a={'k': 1, 'b c': 2}), '{0.real} {0.imag}'.format(1.5), '{a.x.y}'.format(a=Box(Box(3))), '{0[0].x}'.format([Box(4)]), '{[0]}'.format('xy'), '{.x}'.format(Box(1))),
    lambda: ('{:>{}}'.format('a', 5), '{:{}{}}'.format(1, '<', 5), '{0:{1}.{2}f}'.format(3.14159, 10, 2), '{a:{w}}'.format(a=1, w=4), '{:{w}.{p}}'.format('abcdef', w=6, p=3)),
    lambda: ('{}'.format(Box(1)), '{:>10}'.format('a'), '{:custom}'.format(Shaped()), '{!s:>5}'.format(1), '{!r:^7}'.format('a'), '{:}'.format(5)),
    lambda: ('{x}'.format_map({'x': 1}), '{x}'.format_map(Default()), '{0}'.format('a', 'b')),
    lambda: '{}'.format(),
    lambda: '{a}'.format(),
    lambda: '{1}'.format(1),
    lambda: '{'.format(),
    lambda: '}'.format(),
    lambda: 'a{b'.format(b=1),
    lambda: 'a}b'.format(),
    lambda: '{} {0}'.format(1),
    lambda: '{0} {}'.format(1),
    lambda: '{0.x}'.format(1),
    lambda: '{0[a]}'.format(1),
    lambda: '{0[5]}'.format([1]),
    lambda: '{0[x]}'.format({}),
    lambda: '{!x}'.format(1),
    lambda: '{!}'.format(1),
    lambda: '{!rr}'.format(1),
    lambda: '{!r'.format(1),
    lambda: '{:'.format(1),
    lambda: '{0:{'.format(1),
    lambda: '{0[}'.format(1),
    lambda: '{0[0}'.format('a'),
    lambda: '{0[0]x}'.format('a'),
    lambda: '{0[]}'.format('a'),
    lambda: '{0.}'.format(1),
    lambda: '{0..x}'.format(1),
    lambda: '{:{:{}}}'.format(1, 5, 3),
    lambda: '{0:{x{y}}}'.format(1),
    lambda: '{{0}'.format(1),
    lambda: '{99999999999999999999}'.format(),
    lambda: '{-1}'.format(1),
    lambda: '{}'.format_map({}),
    lambda: '{x}'.format_map({}),
    lambda: '{:>5}'.format([]),
    lambda: '{:5}'.format(None),
    lambda: '{:d}'.format(Box(1)),
)

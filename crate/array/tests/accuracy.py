# Makes accuracy.txt, the multi-precision table of tests/accuracy.rs: needs mpmath. Each line has a function, an
# argument, the double nearest to the exact result, and what that double lacks; doubles as their bits. The second half
# has arguments of single precision; powers, with two arguments, stand at the end.
#
#     python accuracy.py [arguments of each function] > accuracy.txt
import random
import struct
import sys

import mpmath
from mpmath import mp

mp.prec = 1400  # arguments up to 2^1023 keep their angle
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 160

FUNCTIONS = {
    'exp': mpmath.exp, 'exp2': lambda x: mpmath.power(2, x), 'expm1': lambda x: mpmath.exp(x) - 1,
    'log': mpmath.log, 'log2': lambda x: mpmath.log(x) / mpmath.log(2),
    'log10': lambda x: mpmath.log(x) / mpmath.log(10), 'log1p': lambda x: mpmath.log(1 + x),
    'sin': mpmath.sin, 'cos': mpmath.cos, 'tan': mpmath.tan,
    'arcsin': mpmath.asin, 'arccos': mpmath.acos, 'arctan': mpmath.atan,
    'sinh': mpmath.sinh, 'cosh': mpmath.cosh, 'tanh': mpmath.tanh,
}


def uniform(low, high):
    return lambda: random.uniform(low, high)


def scaled(low, high):
    """Either sign, from 2^low to 2^high."""
    return lambda: random.choice([1, -1]) * random.uniform(1, 2) * 2.0 ** random.randint(low, high)


def near_multiples():
    """Where an angle is nearly a multiple of a quarter turn."""
    x = float(random.randint(1, 2 ** random.randint(1, 26)) * mpmath.pi / 2)
    return x * (1 + random.randint(-2, 2) * 2.0 ** -52)


def positive(draw):
    return lambda: abs(draw())


ARGUMENTS = {
    'exp': [uniform(-1, 1), uniform(-20, 20), uniform(-745.1, 709.7), scaled(-60, 3)],
    'exp2': [uniform(-1, 1), uniform(-20, 20), uniform(-1074, 1023.9), scaled(-60, 3)],
    'expm1': [uniform(-1, 1), uniform(-40, 40), uniform(0, 709.7), scaled(-1070, 3)],
    'log': [uniform(0, 1), uniform(0.5, 2), uniform(0.99, 1.01), positive(scaled(-1073, 1022))],
    'log1p': [uniform(-0.999, 1), uniform(-0.1, 0.1), positive(scaled(-1070, 1022)), scaled(-1070, -2)],
    'sin': [uniform(-7, 7), uniform(-1e4, 1e4), uniform(-1e8, 1e8), near_multiples, scaled(-1060, 1022)],
    'arcsin': [uniform(-1, 1), uniform(0.4, 0.6), uniform(0.9, 1), scaled(-1060, -1)],
    'arctan': [uniform(-3, 3), uniform(-20, 20), scaled(-1060, 1022)],
    'sinh': [uniform(-1, 1), uniform(-25, 25), uniform(-710.4, 710.4), scaled(-1060, 3)],
}
ALIKE = [('log2', 'log'), ('log10', 'log'), ('cos', 'sin'), ('tan', 'sin'), ('arccos', 'arcsin'),
         ('cosh', 'sinh'), ('tanh', 'sinh')]
for name, like in ALIKE:
    ARGUMENTS[name] = ARGUMENTS[like]


def bits(x):
    return struct.pack('>d', x).hex()


def single(x):
    """Rounded to single precision."""
    return struct.unpack('f', struct.pack('f', x))[0]


SINGLE_ARGUMENTS = {
    'exp': [uniform(-1, 1), uniform(-20, 20), uniform(-103.9, 88.7), scaled(-40, 3)],
    'exp2': [uniform(-1, 1), uniform(-20, 20), uniform(-149, 127.9), scaled(-40, 3)],
    'expm1': [uniform(-1, 1), uniform(-20, 40), uniform(0, 88.7), scaled(-148, 3)],
    'log': [uniform(0, 1), uniform(0.5, 2), uniform(0.99, 1.01), positive(scaled(-148, 126))],
    'log1p': [uniform(-0.999, 1), uniform(-0.1, 0.1), positive(scaled(-148, 126)), scaled(-148, -2)],
    'sin': [uniform(-7, 7), uniform(-1e4, 1e4), uniform(-1e8, 1e8), near_multiples, scaled(-148, 126)],
    'arcsin': [uniform(-1, 1), uniform(0.4, 0.6), uniform(0.9, 1), scaled(-148, -1)],
    'arctan': [uniform(-3, 3), uniform(-20, 20), scaled(-148, 126)],
    'sinh': [uniform(-1, 1), uniform(-25, 25), uniform(-89.3, 89.3), scaled(-148, 3)],
}
for name, like in ALIKE:
    SINGLE_ARGUMENTS[name] = SINGLE_ARGUMENTS[like]


def table(arguments, number):
    for name, function in FUNCTIONS.items():
        draws = arguments[name]
        for at in range(COUNT):
            x = number(draws[at % len(draws)]())
            exact = function(mpmath.mpf(x))
            nearest = float(exact)
            print(name, bits(x), bits(nearest), bits(float(exact - mpmath.mpf(nearest))))


def powers():
    """Two arguments a line."""
    near_one = lambda: random.uniform(0.9, 1.1)
    bases = [uniform(0, 10), near_one, lambda: 1 + random.uniform(-1, 1) * 2.0 ** -random.randint(8, 45),
             positive(scaled(-1020, 1020))]
    for at in range(4 * COUNT):
        x = bases[at % len(bases)]()
        reach = 708 / abs(float(mpmath.log(x)))
        y = random.uniform(-1, 1) * min(reach, random.choice([3, 50, 1e300]))
        if at % 5 == 0:
            x, y = -x, float(round(y))
        exact = mpmath.power(mpmath.mpf(x), mpmath.mpf(y))
        nearest = float(exact)
        print('power', bits(x), bits(y), bits(nearest), bits(float(exact - mpmath.mpf(nearest))))


random.seed(20261127)
table(ARGUMENTS, float)
table(SINGLE_ARGUMENTS, single)
powers()

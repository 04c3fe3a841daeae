"""Tokens of a program's own objects, and what can't have one."""

import random

import dask
from dask.base import normalize_token, tokenize
from dask.tokenize import TokenizationError


class Plain:
    def __init__(self, value):
        self.value = value


class Told:
    def __init__(self, value, other):
        self.value, self.other = value, other

    def __dask_tokenize__(self):
        return self.value


class Registered:
    def __init__(self, value, other):
        self.value, self.other = value, other


@normalize_token.register(Registered)
def registered(obj):
    return 'Registered', obj.value


print(tokenize(Plain(1)) == tokenize(Plain(1)), tokenize(Plain(1)) == tokenize(Plain(2)))
print(tokenize(Told(1, 2)) == tokenize(Told(1, 3)), tokenize(Told(1, 2)) == tokenize(Told(2, 2)))
print(tokenize(Registered(1, 2)) == tokenize(Registered(1, 3)), tokenize(Registered(1, 2)) == tokenize(Registered(2, 2)))
print(tokenize([Registered(1, 2)]) == tokenize([Registered(1, 3)]))
print(normalize_token(Registered(1, 2)))
a, b = object(), object()
print(tokenize(a) == tokenize(a), tokenize(a) == tokenize(b))
for strict in (a, [a], {'k': a}):
    try:
        tokenize(strict, ensure_deterministic=True)
    except TokenizationError as error:
        print(str(error)[:47])
with dask.config.set({'tokenize.ensure-deterministic': True}):
    try:
        tokenize(object())
    except RuntimeError as error:
        print(type(error).__name__)
    print(tokenize(1, [2, '3']) == tokenize(1, [2, '3'], ensure_deterministic=False))
one, same, other = random.Random(1), random.Random(1), random.Random(2)
print(tokenize(one) == tokenize(same), tokenize(one) == tokenize(other))
print(tokenize(1, 2, x=3) == tokenize(1, 2, x=3), tokenize(1, 2, x=3) == tokenize(1, 2, y=3))

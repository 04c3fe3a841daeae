tests = [
    lambda: len(), lambda: len(1), lambda: len([], []), lambda: int("a"), lambda: int([]), lambda: abs("x"),
    lambda: ord("ab"), lambda: chr(-1), lambda: range(), lambda: range(1.5), lambda: range(1, 2, 0),
    lambda: sum(["a"]), lambda: sum(1), lambda: max(), lambda: max([]), lambda: sorted(1), lambda: isinstance(1, 1),
    lambda: print(1, foo=2), lambda: [].append(), lambda: [].append(1, 2), lambda: "a".join([1]), lambda: "a".upper(1),
    lambda: {}.update(1), lambda: [1].index(2), lambda: "abc".index("z"), lambda: [].pop(), lambda: {}.popitem(),
    lambda: set().pop(), lambda: [1, 2].pop(9), lambda: zip(1), lambda: map(), lambda: next(1),
    lambda: next(iter([])), lambda: iter(1), lambda: hash([]), lambda: {[]: 1}, lambda: {{}: 1}, lambda: {[]},
    lambda: float("x"), lambda: complex("x"), lambda: round("a"), lambda: divmod(1, 0), lambda: pow(2, "a"),
    lambda: open(), lambda: getattr(1), lambda: getattr(1, "x"), lambda: setattr(1, "x", 2), lambda: type(1, 2),
    lambda: input(1, 2), lambda: bool(1, 2), lambda: str(1, 2, 3, 4), lambda: list(1), lambda: dict(1), lambda: dict([1]),
    lambda: tuple(5), lambda: set(5), lambda: reversed(5), lambda: reversed({1}), lambda: filter(None), lambda: bytes(-1),
]
for t in tests:
    try:
        print("ok", t())
    except Exception as e:
        print(type(e).__name__, e)

def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [1, *rest]: return f"starts with 1, {rest}"
        case (a, b): return f"two {a} {b}"
        case [a, [b, c], *_]: return f"nested {a} {b} {c}"
        case [*init, last] if last == 0: return f"ends with zero {init}"
        case [_, _, third, *_]: return f"third {third}"
        case str(): return "str"
        case _: return "no"
for v in ([], [5], [1, 2, 3], (4, 5), [2, [3, 4], 5], [7, 8, 9, 0], range(2, 6), "ab", b"ab", {1, 2}, {}, (1,), iter([1])):
    print(f(v))

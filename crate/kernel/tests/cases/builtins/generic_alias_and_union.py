print(list[int], dict[str, int], tuple[int, ...], set[str], frozenset[int], type[int], list[list[int]], dict[str, list[float]], tuple[()], list["Node"], list[int | None])
print(int | str, int | None, None | int, int | str | float, list[int] | None, (int | str) | int, int | int, (int | str) == (str | int), hash(int | str) == hash(str | int))
a = list[int]
print(a.__origin__, a.__args__, a == list[int], a([1, 2]), type(a).__name__, hash(a) == hash(list[int]), (int | str).__args__, type(int | str).__name__, a is list[int], repr(a), str(a))
def f(xs: list[int], d: dict[str, int] | None = None, *rest: tuple[int, ...]) -> list[str]:
    return [str(x) for x in xs]
print(f([1]), f.__name__, f.__qualname__, f.__doc__, f.__defaults__)
x: int = 5
names: list[str] = ["a"]
y: "undefined"
print(x, names)

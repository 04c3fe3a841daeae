from joblib import Parallel, delayed


def total(numbers: list[int], label: str | None = None) -> dict[str, int]:
    return {label or "sum": sum(numbers)}


def inverted(data: bytearray) -> bytearray:
    return bytearray(255 - byte for byte in data)


def kinds(value: "int | str", options: set[tuple[int, ...]] = frozenset()) -> bool:
    return isinstance(value, int | str) and not options


print(Parallel(n_jobs=2)(delayed(total)([n, n + 1]) for n in range(3)))
print(Parallel(n_jobs=2)(delayed(total)([n], label=f"n{n}") for n in range(3)))
print(Parallel(n_jobs=2)(delayed(inverted)(bytearray([n, 10])) for n in range(3)))
print(Parallel(n_jobs=2)(delayed(kinds)(value) for value in (1, "a", 2.5, None)))

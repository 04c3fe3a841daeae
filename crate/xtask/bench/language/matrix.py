"""Matrices as lists of lists: product, transposition, rows with zip."""

from time import perf_counter


def multiply(a, b):
    rows, inner, columns = len(a), len(b), len(b[0])
    result = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def transpose(a):
    return [list(row) for row in zip(*a)]


def dot(x, y):
    return sum(a * b for a, b in zip(x, y))


def work():
    a = [[float(i * j % 7) for j in range(60)] for i in range(60)]
    b = [[float(i + j) for j in range(60)] for i in range(60)]
    c = multiply(a, b)
    columns = transpose(b)
    d = [[dot(row, column) for column in columns] for row in a]
    return c == d, sum(map(sum, c))


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = (True, 32366550.0)
print(min(seconds() for _ in range(5)))

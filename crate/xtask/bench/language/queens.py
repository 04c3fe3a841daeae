"""The queens problem, by backtracking over lists and over sets."""

from time import perf_counter


def safe(queens, column):
    row = len(queens)
    for other_row, other_column in enumerate(queens):
        if other_column == column or abs(other_column - column) == row - other_row:
            return False
    return True


def place(queens, size):
    if len(queens) == size:
        return 1
    solutions = 0
    for column in range(size):
        if safe(queens, column):
            queens.append(column)
            solutions += place(queens, size)
            queens.pop()
    return solutions


def count(size, row, columns, up, down):
    if row == size:
        return 1
    solutions = 0
    for column in range(size):
        if column not in columns and row + column not in up and row - column not in down:
            columns.add(column)
            up.add(row + column)
            down.add(row - column)
            solutions += count(size, row + 1, columns, up, down)
            columns.remove(column)
            up.remove(row + column)
            down.remove(row - column)
    return solutions


def work():
    return place([], 7), count(8, 0, set(), set(), set())


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = (40, 92)
print(min(seconds() for _ in range(5)))

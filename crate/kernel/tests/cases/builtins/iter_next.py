it = iter([1, 2])
print(next(it), next(it), next(it, "done"))
try:
    next(it)
except StopIteration:
    print("stop")
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)))
class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), sum(Countdown(5)), 2 in Countdown(4), max(Countdown(4)), tuple(Countdown(2)))
class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError
        return i * i
print(list(Squares()), 9 in Squares(), sorted(Squares(), reverse=True))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))))
for f in (lambda: iter(5), lambda: next([1]), lambda: reversed({1}), lambda: iter(1, 2), lambda: list(None)):
    try:
        f()
    except TypeError as error:
        print(error)
next(iter([]))

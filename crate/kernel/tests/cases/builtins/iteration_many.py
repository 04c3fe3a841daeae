it = iter([1, 2, 3])
print(next(it), list(it), next(it, "end"), list(iter("ab")), iter(it) is it, list(iter({"k": 1})))
values = iter([3, 1, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))
print(list(enumerate("abc")), list(enumerate("ab", 10)), list(enumerate(["x"], start=-1)), dict(enumerate("ab")), list(zip("abc", [1, 2])), list(zip()), list(zip("a")), list(zip(*[(1, 2), (3, 4)])), list(zip("ab", "cd", strict=True)), list(zip(range(3), range(3, 6), "xyz")))
print(list(map(int, "123")), list(map(pow, [2, 3], [3, 2])), list(map(max, [1, 5], [3, 2], [0, 9])), list(map(lambda *a: a, "ab", "cde")), list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(str.isalpha, "a1b2")), list(filter(lambda n: n % 2, range(6))), list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))))
m = map(str, [1, 2]); f = filter(None, [1]); z = zip("a", "b"); e = enumerate("a")
print(type(m), type(f), type(z), type(e), type(reversed([])), type(iter([])), type(iter("")), type(iter(())), type(iter({})), type(iter(set())), type(iter(range(0))), type(iter(b"")), type(x for x in []))
print(next(m), list(m), list(m), iter(f) is f, next(z), next(e), sorted(map(len, ["aa", "b"])), sum(map(float, ["1", "2.5"])), " ".join(map(str, range(3))), list(map(None.__eq__, [None])) if True else 0)
def countdown(n):
    while n:
        yield n
        n -= 1
print(list(countdown(3)), sum(countdown(4)), max(countdown(2)), 2 in countdown(3), tuple(countdown(1)), [*countdown(2)], dict(zip(countdown(2), "ab")), sorted(countdown(3)), list(zip(countdown(3), countdown(2))))
class Squares:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
print(list(Squares(4)), 9 in Squares(4), list(reversed(Squares(3))), max(Squares(3)), [a + b for a, b in zip(Squares(3), Squares(3))], sorted(Squares(3), reverse=True), iter(Squares(2)).__next__())

class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class B:
    def __bool__(self): return False
    def __len__(self): return 5
print(bool(L(0)), bool(L(1)), bool(B()), len(B()), bool(object()))
print("yes" if L(0) else "no", not L(0), L(0) or "alt", [x for x in [L(0), L(2)] if x][0].n)
class Bad:
    def __bool__(self): return 1
class Neg:
    def __len__(self): return -1
class Str:
    def __len__(self): return "3"
class Big:
    def __len__(self): return 2 ** 70
for t in [lambda: bool(Bad()), lambda: len(Neg()), lambda: len(Str()), lambda: len(Big()), lambda: len(5), lambda: bool(Neg())]:
    try:
        t()
    except Exception as e:
        print(type(e).__name__, e)
while L(0): pass
assert L(1)

def down(n):
    return down(n + 1)
try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e)
def ok(n):
    return 0 if n == 0 else 1 + ok(n - 1)
print(ok(900))
class R:
    def __eq__(self, o): return self == o
try:
    R() == R()
except RecursionError as e:
    print("eq", type(e).__name__)
a = []
a.append(a)
print(a)
deep = []
for _ in range(100000):
    deep = [deep]
del deep
print("ok")

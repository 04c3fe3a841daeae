if (n := len("hello")) > 3:
    print(n)
print([y := 2, y ** 2], y)
nums = [1, 5, 2, 8]
print([sq for v in nums if (sq := v * v) > 4], sq)
it = iter([1, 2, 0, 3])
total = 0
while (v := next(it)):
    total += v
print(total, v)
def f(x):
    return (y := x + 1) * y
print(f(2))
print((a := 1, b := 2), a, b)
print(any((hit := w).startswith("b") for w in ["a", "bc", "d"]), hit)
print(f"{(k := 5)=} {k}")
x = (y := 3) + y
print(x)

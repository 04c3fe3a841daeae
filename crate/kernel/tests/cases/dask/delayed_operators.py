from dask import delayed
a, b = delayed(7), delayed(3)
tests = [a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b]
print([t.compute() for t in tests])
tests = [10 + b, 10 - b, 10 * b, 10 / b, 10 // b, 10 % b, 2 ** b, 1 << b, 100 >> b, 6 & b, 6 | b, 6 ^ b]
print([t.compute() for t in tests])
print([t.compute() for t in [a < b, a <= b, a > b, a >= b, a == b, a != b, 5 < a, 5 == b]])
print([t.compute() for t in [-a, +a, ~a, abs(delayed(-4))]])
print((a + b).key.split('-')[0], (-a).key.split('-')[0], (a < b).key.split('-')[0], (1 - a).key.split('-')[0])

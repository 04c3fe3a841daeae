x = y = z = 0
x += 1
print(x, y, z)
a = b = []
a.append(1)
print(b, a is b)
d = {}
i = d["a"] = d["b"] = 7
print(i, d)
(p, q) = [r, s] = "xy"
print(p, q, r, s)

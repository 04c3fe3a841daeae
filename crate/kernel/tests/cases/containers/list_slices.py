xs = list(range(10))
print(xs[2:5], xs[:3], xs[7:], xs[-3:], xs[::2], xs[::-1], xs[8:2:-2], xs[5:2], xs[-100:100])
xs[2:5] = ["a", "b"]
print(xs)
xs[1:1] = [11, 12, 13]
print(xs)
xs[::3] = [0] * len(xs[::3])
print(xs)
del xs[::2]
print(xs)
del xs[1:3]
print(xs)
del xs[0]
print(xs)
xs[:] = []
print(xs)
ys = [1, 2, 3, 4]
del ys[::-2]
print(ys)
ys[5:2] = "xy"
print(ys)
ys[1:2] = ys
print(ys)

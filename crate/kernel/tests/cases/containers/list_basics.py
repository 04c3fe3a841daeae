xs = [3, 1, 2]
xs.append(5)
xs.extend([8, 9])
xs.insert(0, 0)
print(xs, len(xs))
print(xs.pop(), xs.pop(0), xs)
xs.remove(5)
print(xs.index(2), xs.count(3), 8 in xs, 99 in xs)
xs.reverse()
print(xs)
ys = xs.copy()
ys.clear()
print(xs, ys, bool(ys), list("abc"), list(range(4)), list((1, 2)), list())
xs += (7, 7)
print(xs, xs * 2, 2 * [0], [1] + [2])
a = b = [1]
a *= 3
print(a, b, a is b)

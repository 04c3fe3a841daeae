from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d.maxlen, d[0], d[-1], len(d), 3 in d, d.index(3), d.count(2))
d.rotate(1)
print(d, list(reversed(d)), d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([9])
d.popleft()
d.insert(1, "i")
d.remove("i")
print(d, deque("abc") == deque("abc"), d.copy())
def moving(xs, n=3):
    window = deque(maxlen=n)
    for x in xs:
        window.append(x)
        if len(window) == n:
            yield sum(window) / n
print(list(moving([1, 2, 3, 4, 5])))
for bad in (lambda: deque().pop(), lambda: deque([1])[5], lambda: deque([1]).remove(9), lambda: deque(maxlen=-1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)

from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], 2 in d, list(d))
d.extend("ab")
d.extendleft("xy")
d.rotate(2)
print(d, d.count(2), d.index(2))
d.rotate(-1)
d.remove("x")
d.reverse()
d.insert(1, "new")
d[0] = "zero"
del d[2]
print(d, list(reversed(d)))
last = deque(maxlen=3)
for i in range(6):
    last.append(i)
print(last, last.maxlen, deque([1, 2]) == deque([1, 2]), deque("abc", maxlen=2), bool(deque()))
d.clear()
print(d)
try:
    deque([1])[5]
except IndexError as error:
    print(error)
for x in last:
    last.append(9)

class Stack(list):
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]

s = Stack([1, 2])
s.push(3)
print(s, len(s), s.peek(), s.pop(), s[0:2], isinstance(s, list), type(s).__name__, s == [1, 2])

class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
    def __missing__(self, key):
        return f"no {key}"

d = Lower()
d["ABC"] = 1
print(d, d["abc"], d["zzz"], "abc" in d, len(d))

class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self):
        return self[0]

p = Point(3, 4)
print(p, p.x, p == (3, 4), p + (5,))

"""Classes: attributes, methods, inheritance, super(), properties, operators."""

from time import perf_counter


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        return 0

    def describe(self):
        return self.area() + len(self.name)


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    @property
    def length2(self):
        return self.x * self.x + self.y * self.y


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def __len__(self):
        return len(self.items)


def work():
    total = 0
    for n in range(15_000):
        total += Square(n % 10).describe()
    position, step = Vector(0, 0), Vector(1, 2)
    for n in range(20_000):
        position = position + step
        if position == step:
            total += 1
        total += position.length2 % 3
    stack = Stack()
    for n in range(20_000):
        stack.push(n)
        if len(stack) > 100:
            total += stack.pop()
    return total


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 200529219
print(min(seconds() for _ in range(5)))

"""A temporary dies where it is used last, also in the middle of a statement."""


class Noisy:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __del__(self):
        print("del", self.name)


def make(name):
    print("make", name)
    return Noisy(name)


def link(name, rest):
    made = make(name)
    made.next = rest
    return made


print(make("a").name, make("b").name)
print(link("c", link("d", None)).next.name)
text = make("e").name + make("f").name
print(text)


def inside():
    return [make("h").name, make("i").name]


print(inside())

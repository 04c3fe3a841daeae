from dataclasses import dataclass

@dataclass(frozen=True)
class Key:
    a: int
    b: str

table = {Key(1, "x"): 10, Key(2, "y"): 20}
print(table[Key(1, "x")], Key(2, "y") in table, Key(3, "z") in table)
print(len({Key(1, "x"), Key(1, "x"), Key(1, "z")}))

@dataclass(eq=False)
class Identity:
    a: int

print(Identity(1) == Identity(1))

@dataclass(unsafe_hash=True)
class Unsafe:
    a: int

print(hash(Unsafe(1)) == hash(Unsafe(1)))

@dataclass(repr=False)
class Quiet:
    a: int
    def __repr__(self):
        return "quiet"

print(Quiet(1))

@dataclass
class Own:
    a: int
    def __eq__(self, other):
        return True

print(Own(1) == Own(2))

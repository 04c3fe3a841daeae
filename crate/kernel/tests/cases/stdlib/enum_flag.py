from enum import Flag, auto

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W

print(Perm.R | Perm.X)
print(repr(Perm.RW), Perm.RW.value)
print(Perm.R in Perm.RW, Perm.X in Perm.RW)
print(Perm.RW & Perm.W, ~Perm.R, Perm.R ^ Perm.RW)
print(list(Perm), len(Perm))
print(bool(Perm.R & Perm.W), Perm(0), repr(Perm(0)))
print([p.name for p in Perm.RW])
print(Perm(5), Perm(7))
try:
    Perm(8)
except ValueError as error:
    print(str(error).splitlines()[0])

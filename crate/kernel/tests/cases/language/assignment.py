a = b = [1]
b.append(2)
print(a, a is b)
(x, y), *rest = (1, 2), 3, 4
print(x, y, rest)
first, *middle, last = "abcde"
print(first, middle, last)
a, b = 1, 2
a, b = b, a
print(a, b)
d = {}
d["k"] = d["j"] = 3
print(d)
x = 5
x += 2; x *= 3; x -= 1; x //= 2; x **= 2; x %= 7
print(x)
s = "a"
s += "b"
t = s
s += "c"
print(s, t)
lst = [1, 2]
alias = lst
lst += (3,)
print(alias)
n: int = 4
print(n)
if (m := 10) > 5:
    print(m)
print([y := 1, y**2, y])
del a
try:
    a
except NameError as e:
    print(e)

x = 10
x += 3
x -= 1
x *= 4
x //= 5
x **= 2
x %= 31
print(x)
x = 7
x <<= 3
x |= 5
x &= 0b111101
x ^= 0xff
x >>= 1
print(x)
y = 9
y /= 2
print(y)
s = [1]
t = s
s += [2]
s *= 2
print(t, s is t)
u = (1,)
v = u
u += (2,)
print(u, v)
st = {1, 2, 3}
alias = st
st |= {4}
st -= {1}
st &= {2, 4, 9}
st ^= {2, 7}
print(sorted(alias), st is alias)
d = {"a": 1}
d |= {"b": 2}
print(d)
matrix = [[0] * 2 for _ in range(2)]
matrix[1][0] += 5
print(matrix)
class C:
    n = 1
c = C()
c.n += 1
print(c.n, C.n)

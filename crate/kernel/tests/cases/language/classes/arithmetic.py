class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def _o(self, o): return o.x if isinstance(o, V) else o
    def __add__(self, o): return V(self.x + self._o(o))
    def __radd__(self, o): return V(o + self.x)
    def __sub__(self, o): return V(self.x - self._o(o))
    def __rsub__(self, o): return V(o - self.x)
    def __mul__(self, o): return V(self.x * self._o(o))
    __rmul__ = __mul__
    def __truediv__(self, o): return V(self.x / self._o(o))
    def __rtruediv__(self, o): return V(o / self.x)
    def __floordiv__(self, o): return V(self.x // self._o(o))
    def __rfloordiv__(self, o): return V(o // self.x)
    def __mod__(self, o): return V(self.x % self._o(o))
    def __rmod__(self, o): return V(o % self.x)
    def __pow__(self, o, m=None): return V(pow(self.x, self._o(o), m))
    def __rpow__(self, o): return V(o ** self.x)
    def __lshift__(self, o): return V(self.x << o)
    def __rshift__(self, o): return V(self.x >> o)
    def __rlshift__(self, o): return ("rl", o)
    def __and__(self, o): return V(self.x & self._o(o))
    def __rand__(self, o): return ("rand", o)
    def __or__(self, o): return V(self.x | self._o(o))
    def __xor__(self, o): return V(self.x ^ self._o(o))
    def __matmul__(self, o): return ("mat", self.x, self._o(o))
    def __rmatmul__(self, o): return ("rmat", o)
    def __neg__(self): return V(-self.x)
    def __pos__(self): return V(+self.x)
    def __invert__(self): return V(~self.x)
    def __abs__(self): return V(abs(self.x))
    def __divmod__(self, o): return ("divmod", self.x, o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 3
    def __floor__(self): return 1
    def __ceil__(self): return 2
    def __int__(self): return int(self.x)
    def __float__(self): return float(self.x)
    def __complex__(self): return complex(self.x, 1)
    def __index__(self): return self.x
v = V(7)
print(v + 1, 1 + v, v + v, v - 2, 10 - v, v * 2, 2 * v, v / 2, 14 / v, v // 2, 15 // v, v % 4, 10 % v)
print(v ** 2, 2 ** v, pow(v, 2, 5), v << 1, v >> 1, 1 << v, v & 3, 3 & v, v | 8, v ^ 1, v @ 3, [] @ v)
print(-v, +v, ~v, abs(V(-3)), divmod(v, 2), divmod(9, v), round(v), round(v, 2))
import math
print(math.trunc(v), math.floor(v), math.ceil(v), int(v), float(v), complex(v), [0] * 8 [v] if False else list(range(10))[v], hex(v), bin(v))
print(sum([V(1), V(2)]), sum([V(1)], V(5)))

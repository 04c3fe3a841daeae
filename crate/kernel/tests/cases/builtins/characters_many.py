print([ord(c) for c in "aZ é€😀"], "".join(chr(n) for n in (72, 105, 8364, 128512)), chr(0) == "\0", ord("\n"), ord(b"a"), chr(True) == "\x01", ascii("é"), repr("é"))
print(bin(0), bin(5), bin(-5), bin(2**65), oct(8), oct(-8), hex(255), hex(-1), hex(2**70), bin(True), hex(10**20))
class Index:
    def __index__(self): return 3
print(bin(Index()), [10, 20, 30, 40][Index()], "abcdef"[Index()], range(10)[Index()], range(Index()), "x" * Index(), chr(97 + Index().__index__()), round(2.5678, Index()), bytes(Index()), (1).__lshift__(3), 1 << Index().__index__(), int(Index()), float(Index()), "abcdef"[:Index()], [0] * Index(), hex(Index()))
class Number:
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __round__(self, n=None): return ("round", n)
    def __abs__(self): return "abs"
    def __trunc__(self): return 6
    def __bool__(self): return False
    def __divmod__(self, other): return ("divmod", other)
    def __rdivmod__(self, other): return ("rdivmod", other)
    def __pow__(self, other, mod=None): return ("pow", other, mod)
    def __reversed__(self): return iter("rev")
    def __contains__(self, item): return item == 1
    def __len__(self): return 3
    def __format__(self, spec): return f"[{spec}]"
    def __dir__(self): return ["b", "a"]
    def __hash__(self): return 2**70
    def __bytes__(self): return b"bytes"
n = Number()
print(int(n), float(n), complex(n), round(n), round(n, 2), abs(n), bool(n), divmod(n, 2), divmod(2, n), pow(n, 2), pow(n, 2, 5), list(reversed(n)), 1 in n, 5 in n, len(n), format(n, "x"), f"{n:>5}", dir(n), hash(n), bytes(n), not n)

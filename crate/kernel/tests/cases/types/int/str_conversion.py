n = 2**200
print(n, str(n) == repr(n), len(str(n)), f"{n:,}", f"{n:x}", f"{-n:_b}"[:30])
print(int(str(n)) == n, int(hex(n), 16) == n, int(oct(n), 8) == n, int(bin(n), 2) == n)
digits = [int(d) for d in str(98765)]
print(digits, sum(digits), "".join(map(str, reversed(digits))))
print(str(10**50)[::-1][:5], -0, +5, --5)

# %%
0.1 + 0.2, 1e16, 1e-5, 123456789.123456789, 1e300 * 10, float('nan')
# %%
2 ** 100, 10 ** 18, -7 // 2, -7 % 3, 7.5 // 2, divmod(-7, 3)
# %%
round(2.5), round(3.5), round(2.675, 2), round(1234, -2)
# %%
3 + 4j, (1j) ** 2, abs(3 + 4j), complex('1+2j')
# %%
'tab\there', "it's", 'say "hi"', 'both \' and "', 'é ñ 名 🎉', '\x00\x1b'
# %%
b'bytes \xff', bytearray(b'ab'), 'é'.encode()
# %%
r'raw \n', 'multi\nline'
# %%
True, None, Ellipsis, NotImplemented
# %%
0x1f, 0b101, 0o17, 1_000_000, hex(255), bin(5), oct(8)
# %%
range(5), range(0, 10, 2), slice(1, 2), type(1), int, len
# %%
f'{3.14159:.2f} {1000000:,} {0.256:.1%} {42:08b} {"x":^9} {-5:+d} {1e6:g} {255:#x}'
# %%
'%5.2f|%-6s|%03d|%x|%r' % (3.14159, 'ab', 7, 255, 'q')
# %%
'{:>8}|{:<8}|{:^8}|{:*^8}'.format('r', 'l', 'c', 'x')
# %%
import math
math.inf, -math.inf, math.pi, math.sqrt(2), math.factorial(20)
# %%
from fractions import Fraction
from decimal import Decimal
Fraction(1, 3) + 1, Decimal('0.1') + Decimal('0.2')

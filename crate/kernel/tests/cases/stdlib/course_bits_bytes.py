print(bin(10), hex(255), oct(8), int("1010", 2), int("ff", 16), 0b11 | 0b100, 6 & 3, 6 ^ 3, ~5, 1 << 10, -8 >> 1)
print((1000).to_bytes(2, "big"), int.from_bytes(b"\x03\xe8", "big"), (255).bit_length(), (7).bit_count(), ord("A"), chr(8364))
print("naïve".encode(), b"caf\xc3\xa9".decode(), "abc".encode("utf-16-le"), len("日本"), len("日本".encode()))
ba = bytearray(b"abc")
ba[0] = 65; ba.append(33); ba += b"?"
print(ba, bytes([65, 66]), b"a,b".split(b","), b"x" * 3, b"ab"[0], b"ab"[:1], list(b"hi"), memoryview(b"abcd")[1:3].tobytes())
print(divmod(17, 5), divmod(-17, 5), -17 // 5, -17 % 5, 17.5 // 5, pow(2, 10, 1000), pow(3, -1, 7), 7 / 2, 2 ** 0.5)
print(int(3.9), int(-3.9), float("1e-3"), complex(1, 2) * 1j, abs(3 + 4j), (0.1).as_integer_ratio(), (0.5).hex(), 1e16, 1e15, 123456789.123)
print(round(2.675, 2), f"{2.675:.2f}", 0.1 + 0.2, 1 / 3, 10 ** 20, 10.0 ** 20, 1_000_000, 3 == 3.0, hash(3) == hash(3.0), True + True)
try:
    b"\xff".decode()
except UnicodeDecodeError as error:
    print(error)
bytes([256])

import struct

for format, values in [("<hhl", (1, 2, 3)), (">I", (1024,)), ("@bq", (1, 2)), ("=bq", (1, 2)), ("!d", (0.1,)), ("<f", (1.5,)),
                       ("<e", (-2.25,)), ("5s", (b"ab",)), ("<3sxB", (b"abcdef", 7)), ("4p", (b"abcdef",)), ("?", ([1],)),
                       ("<2c", (b"a", b"b")), ("<3H", (1, 2, 3)), ("0i", ()), ("<Q", (2**64 - 1,)), ("P", (5,)), ("<f", (float("inf"),))]:
    data = struct.pack(format, *values)
    print(format, struct.calcsize(format), data, struct.unpack(format, data))
header = struct.Struct("<4sHH")
print(header.size, header.format, header.pack(b"RIFF", 1, 2), header.unpack(b"WAVE\x01\x00\x02\x00"))
buffer = bytearray(12)
header.pack_into(buffer, 2, b"data", 3, 4)
print(buffer, header.unpack_from(buffer, 2), struct.unpack_from("<H", buffer, -6))
print(list(struct.iter_unpack("<HB", bytes(range(9)))))
tests = [
    lambda: struct.pack("<h", 40000), lambda: struct.pack("B", -1), lambda: struct.pack("i", "x"), lambda: struct.pack("<I", 2**40),
    lambda: struct.pack("hh", 1), lambda: struct.unpack("h", b"abc"), lambda: struct.pack("z", 1), lambda: struct.calcsize("3"),
    lambda: struct.pack("c", b"ab"), lambda: struct.pack("s", "text"), lambda: struct.pack("f", "x"), lambda: struct.pack("<f", 1e300),
    lambda: struct.unpack_from("i", b"ab"), lambda: struct.pack_into("i", bytearray(2), 0, 1), lambda: struct.pack("q", 2**63),
    lambda: list(struct.iter_unpack("h", b"abc")), lambda: struct.pack_into("b", b"x", 0, 1), lambda: struct.unpack_from("h", b"abcd", -9),
]
for test in tests:
    try:
        print(test())
    except (struct.error, TypeError, OverflowError) as e:
        print(type(e).__name__, e)

for n, size in ((0, 1), (255, 1), (256, 2), (1024, 4), (2**63, 8)):
    for order in ("big", "little"):
        data = n.to_bytes(size, order)
        print(n, order, data, int.from_bytes(data, order))
print((-129).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\x7f", "big", signed=True))
print(int.from_bytes(b"\xff\xff", "little", signed=True), int.from_bytes([1, 0], "big"))
print((5).to_bytes(), int.from_bytes(b""), (5).to_bytes(length=2, byteorder="little"))
print(int.from_bytes(bytearray(b"\x01\x02")), (0).to_bytes(0, "big"))

for n in (0, 1, 5, -5, 255, 256, -256, 2**64, -2**64, 2**100 - 1):
    print(n, n.bit_length(), n.bit_count(), ~n, n & 0xF0F, n | 0xF0F, n ^ 0xF0F, n << 3, n >> 3)
print(-1 >> 100, 1 << 100, -1 & 2**70, -2**70 | 1, (2**70) ^ -1)
print(True + True, True & False, True | False, True ^ True, ~True, True << 2, -True)
print(5 & True, type(True & True), type(True & 1))

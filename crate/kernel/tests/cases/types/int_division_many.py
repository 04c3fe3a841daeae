# Ints of every size from a generator of our own, so that each run sees the same.
state = 1


def bits(count):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return state >> (64 - count)


def any_int():
    result = 0
    for _ in range(bits(3)):
        result = result << 40 | bits(40)
    return (result >> bits(6)) * (1 - 2 * bits(1))


total = 0
for i in range(300):
    a, b = any_int(), any_int()
    if b == 0:
        b = 7
    q, r = divmod(a, b)
    assert q * b + r == a and (0 <= r < b or b < r <= 0), (a, b)
    assert a // b == q and a % b == r
    assert (a ^ b) ^ b == a and (a & b) + (a | b) == a + b
    assert (a << i) >> i == a and a * b // b == a
    assert int(str(a)) == a and int(hex(a), 16) == a and int(bin(b), 0) == b
    assert int.from_bytes(a.to_bytes(40, 'big', signed=True), 'big', signed=True) == a
    total += q ^ r
    if i % 6 == 0:
        print(a / b, q, round(a, -3), f'{a:,}', f'{b:_x}', pow(a, abs(b), 1009), hash(a), a.bit_length())
print(total)

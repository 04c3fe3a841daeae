# Floats of every size from a generator of our own, so that each run sees the same.
state = 20261122


def bits(count):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return state >> (64 - count)


def any_float():
    return float.fromhex('0x1.%013xp%d' % (bits(52), bits(11) % 2045 - 1022))


def near_float():
    return (bits(40) - 2 ** 39) / (1 << bits(5))


for make in (any_float, near_float):
    for i in range(150):
        x = make()
        print(x, '%.3e' % x, '%.6g' % x, '{:.17}'.format(x), round(x, i % 12 - 4), x.hex(), hash(x), float(repr(x)) == x)

# Exactly between two shortest texts: the even one.
print(-223509501325483.125, -916769623885095.25, 1317814198470429.25, 1541621661053100.25, 2.0 ** 89, 5e-324)

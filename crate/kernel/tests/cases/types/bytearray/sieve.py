def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\x00\x00"
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, flag in enumerate(flags) if flag]

primes = sieve(200)
print(primes, len(sieve(10000)), sum(sieve(1000)))
buffer = bytearray()
for n in range(5):
    buffer += n.to_bytes(2, "big")
print(buffer, [int.from_bytes(buffer[i:i + 2], "big") for i in range(0, len(buffer), 2)])

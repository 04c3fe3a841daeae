def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else chr((ord(c) - 65 + k) % 26 + 65) if c.isupper() else c for c in s)
e = caesar("Hello, World!", 3)
print(e, caesar(e, -3))
def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return "".join(f"{c}{n}" for c, n in out)
print(rle("aaabccd"), "racecar" == "racecar"[::-1], sorted("listen") == sorted("silent"))
print(bin(10)[2:].zfill(8), int("1010", 2), hex(255), "".join(format(ord(c), "08b") for c in "Hi"))

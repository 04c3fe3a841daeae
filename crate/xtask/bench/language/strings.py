"""Strings: building, formatting, splitting, searching, slicing."""

from time import perf_counter


def work():
    lines = []
    for n in range(8_000):
        lines.append(f"{n},{n * 3:05d},item-{n % 17},{n / 7:.3f}")
    total = 0
    for line in lines:
        fields = line.strip().split(",")
        total += int(fields[0]) + len(fields[2]) + int(float(fields[3]))
        if fields[2].startswith("item-1") and "3" in fields[1]:
            total += line.find("item")
    text = "\n".join(lines)
    out = ""
    for n, letter in enumerate(text[:60_000]):
        if letter.isdigit():
            out += letter
        elif n % 2:
            out += letter.upper()
    replaced = text.replace("item", "thing").lower()
    backwards = text[::-1]
    shift = "".join(chr((ord(letter) - 32 + 3) % 95 + 32) for letter in text[:40_000])
    words = " ".join(str(n) for n in range(10_000)).split()
    return total + len(out) + len(replaced) + backwards.count("0") + len(shift) + len(words)


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 36962298
print(min(seconds() for _ in range(5)))

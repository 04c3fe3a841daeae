print(chr(65), chr(8364), ord("a"), ord("€"), repr("it's"), repr('a"b'), repr("\n\t\x00"), ascii("äö€😀"))
print(format(3.14159, ".2f"), format(42, "08b"), format("x", ">5"), format(1234567, ","), format(0.25, "%"), format(True), format([1]))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: format(1, 2), lambda: format(1, "q")):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print("".join(chr(ord("a") + (ord(c) - ord("a") + 13) % 26) for c in "hello"))

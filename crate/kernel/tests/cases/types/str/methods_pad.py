print("|".join(["x".ljust(4), "x".rjust(4), "x".center(4), "x".center(5), "xy".center(5), "x".center(4, "*"), "x".ljust(4, "-"), "long".ljust(2)]))
print("42".zfill(5), "-42".zfill(5), "+42".zfill(5), "".zfill(3), "--1".zfill(5), "abc".zfill(2))
print("  x  ".strip() + "|", "  x  ".lstrip() + "|", "  x  ".rstrip() + "|", "xxhixx".strip("x"), "abcba".strip("ab"), "www.example.com".strip("cmowz."), "x".strip(""), "\n\t x\r".strip(), "x y".strip(None))
print("01\t012\t0123\t01234".expandtabs(), "01\t012\t0123\t01234".expandtabs(4), "a\tb".expandtabs(0), "a\n\tb".expandtabs(2), "\t".expandtabs(tabsize=3) + "|")

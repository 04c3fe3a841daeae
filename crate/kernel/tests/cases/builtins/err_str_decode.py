print(str(b"abc", "ascii"), str(b"abc"))
str("abc", "ascii")

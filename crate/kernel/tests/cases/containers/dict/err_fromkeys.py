print(dict.fromkeys("ab", 0), dict.fromkeys([1, 2]))
dict.fromkeys(3)

for n in map(int, ["1", "2", "x"]):
    print(n)

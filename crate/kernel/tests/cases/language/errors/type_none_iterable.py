for x in [3, 1].sort():
    print(x)

for n in (2, 1, 0):
    print(10 // n)

for n in filter(lambda n: 10 / n > 2, [1, 2, 0]):
    print(n)

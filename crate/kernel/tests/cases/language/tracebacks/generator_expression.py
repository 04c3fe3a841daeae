print(sum(10 / x for x in [5, 0]))

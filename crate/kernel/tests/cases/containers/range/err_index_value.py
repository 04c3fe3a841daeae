print(range(0, 20, 5).index(10), 15 in range(0, 20, 5), range(3).count(2))
range(0, 20, 5).index(7)

print((1, 2, 2).count(2), (1, 2, 2).index(2))
(1, 2).index(3)

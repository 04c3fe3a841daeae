print(hash((1, 2)) == hash((1.0, 2.0)))
hash((1, [2]))

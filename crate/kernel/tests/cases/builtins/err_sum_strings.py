print(sum([1, 2.5]), sum([[1], [2]], []))
sum(["a", "b"])

print(dict([("a", 1), ("b", 2)]), dict(["ab", "cd"]))
dict([("a", 1), ("b", 2, 3)])

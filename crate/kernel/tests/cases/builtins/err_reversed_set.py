print(list(reversed([1, 2])), list(reversed("ab")), list(reversed({"x": 1, "y": 2})))
reversed({1, 2})

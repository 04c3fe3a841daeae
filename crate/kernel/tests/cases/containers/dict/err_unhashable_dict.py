cache = {}
cache[{"a": 1}] = 2

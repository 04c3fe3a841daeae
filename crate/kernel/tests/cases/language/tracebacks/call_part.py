def g(n): raise ValueError(n)
result = 5 + g(1) + len([1])

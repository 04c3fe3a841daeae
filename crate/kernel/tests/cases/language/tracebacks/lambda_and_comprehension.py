f = lambda x: [y / x for y in range(3)]
f(0)

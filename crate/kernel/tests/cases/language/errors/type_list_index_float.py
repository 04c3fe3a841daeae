xs = [1, 2, 3]
xs[len(xs) / 2]

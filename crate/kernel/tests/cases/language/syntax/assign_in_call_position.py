print(x.y = 5)

print(5 apples)

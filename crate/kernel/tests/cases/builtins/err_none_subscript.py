result = print("x")
result[0]

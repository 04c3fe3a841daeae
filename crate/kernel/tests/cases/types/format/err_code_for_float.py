print(format(3.14159, ".2f"))
format(3.14159, "d")

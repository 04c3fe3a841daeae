print(format("x", "05"))
format("x", "=05")

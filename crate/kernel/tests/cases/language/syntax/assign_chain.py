a = 5 = b

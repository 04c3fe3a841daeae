print(round(3.14159, 2), round(12345, -2), round(15, -1), round(25, -1))
round(3.14159, 2.0)

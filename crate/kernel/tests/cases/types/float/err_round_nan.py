print(round(2.675, 2), round(1234.5678, -2))
round(float("nan"))

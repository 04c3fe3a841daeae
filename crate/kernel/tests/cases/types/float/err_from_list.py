print(float("3"))
float([1.0])

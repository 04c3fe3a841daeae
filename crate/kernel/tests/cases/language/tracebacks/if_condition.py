n = None
if n > 5 and n < 10:
    print("x")

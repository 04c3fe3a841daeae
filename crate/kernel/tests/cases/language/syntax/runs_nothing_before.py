print("must not appear")
x = = 5

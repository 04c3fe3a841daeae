print(int(x="3"))

print(format("abc", ">6s"))
format("abc", "d")

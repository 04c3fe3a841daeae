print("hello".translate(str.maketrans("el", "ip")))
str.maketrans("abc", "xy")

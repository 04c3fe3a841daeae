print("aaaa".replace("a", "b", 2))
"aaaa".replace("a")

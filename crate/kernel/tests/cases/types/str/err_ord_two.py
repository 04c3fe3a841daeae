print(ord("a"), ord("€"))
ord("ab")

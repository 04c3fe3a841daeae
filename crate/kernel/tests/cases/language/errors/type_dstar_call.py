dict(**[1])

format(3, ".2d")

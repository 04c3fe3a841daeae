print([y for x in range(2) if (y := x)] + z)

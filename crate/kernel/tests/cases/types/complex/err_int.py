int(3 + 0j)

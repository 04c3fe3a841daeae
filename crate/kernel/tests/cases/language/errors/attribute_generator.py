(x for x in []).append(1)

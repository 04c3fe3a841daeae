int[3]

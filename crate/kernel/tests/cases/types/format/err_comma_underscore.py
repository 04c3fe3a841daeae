format(1000, ",_")

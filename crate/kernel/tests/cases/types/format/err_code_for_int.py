print(format(255, "#06x"), format(255, "b"), format(12345678, ",d"))
format(255, "s")

print(format(65535, "_x"))
format(65535, ",x")

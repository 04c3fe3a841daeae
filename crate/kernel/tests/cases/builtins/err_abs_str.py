print(abs(-3), abs(-2.5), abs(3 - 4j), abs(True))
abs("-3")

print("%c%c" % (65, "b"))
print("%c" % "ab")

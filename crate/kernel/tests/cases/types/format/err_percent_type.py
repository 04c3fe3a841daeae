print("%d" % 3.99)
print("%d" % "3")

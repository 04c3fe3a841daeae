print("%s" % "ann", "%s" % ["a", "b"])
print("%s" % ("ann", 3))

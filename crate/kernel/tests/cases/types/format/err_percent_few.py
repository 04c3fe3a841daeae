print("%s is %d" % ("ann", 3))
print("%s is %d" % ("ann",))

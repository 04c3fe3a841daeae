print("%x" % 255, "%#X" % 255)
print("%x" % 2.5)

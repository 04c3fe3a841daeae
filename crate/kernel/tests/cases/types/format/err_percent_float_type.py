print("%.2f" % 3)
print("%.2f" % "3")

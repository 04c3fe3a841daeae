word = "Python"
print(word["0"])

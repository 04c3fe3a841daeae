word = "Python"
del word[0]

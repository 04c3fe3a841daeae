word = "Python"
print(word[0], word[-1], word[2:5], word[4:42])
print(word[42])

words = ["b", "a"]
print(words.sort())
print(words)
print(words.sort()[0])

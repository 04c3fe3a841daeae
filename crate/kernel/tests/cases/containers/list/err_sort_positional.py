words = ["bb", "a"]
words.sort(key=len)
print(words)
words.sort(len)

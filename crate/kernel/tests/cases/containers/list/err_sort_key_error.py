words = ["bb", "a", 3]
words.sort(key=len)

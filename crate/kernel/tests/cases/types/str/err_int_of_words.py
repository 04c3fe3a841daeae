line = "3 apples"
number, word = line.split()
print(int(number), word)
number, word = "3 red apples".split()

letters = iter("ab")
print(next(letters), next(letters), next(letters, "none"))
next(letters)

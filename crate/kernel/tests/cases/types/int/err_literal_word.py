values = ["12", "7", "x3"]
total = 0
for text in values:
    total += int(text)
    print(total)

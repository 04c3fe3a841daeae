rows = ['12', '7', 'n/a', '3']
total = 0
for row in rows:
    total += int(row)
    print(total)

seen = {1, 2, 3}
for item in seen:
    seen.add(item + 10)

seen = {1}
print(seen.pop())
seen.pop()

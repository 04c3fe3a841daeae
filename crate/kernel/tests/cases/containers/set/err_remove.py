seen = {1, 2}
seen.discard(5)
seen.remove(2)
print(seen)
seen.remove(5)

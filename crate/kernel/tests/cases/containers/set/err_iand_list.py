seen = {1, 2}
seen &= {2}
print(seen)
seen &= [2]

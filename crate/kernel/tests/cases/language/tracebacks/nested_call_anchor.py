def h(x): return x.missing
print(str(h(5)).upper())

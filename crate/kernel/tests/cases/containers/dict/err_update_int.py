ages = {}
ages.update(b=2, a=1)
print(ages)
ages.update(5)

people = [{"age": 3}, {"age": 1}]
print(sorted(people, key=lambda p: p["age"]))
sorted(people)

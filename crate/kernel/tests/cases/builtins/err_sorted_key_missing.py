people = [{"age": 3}, {"name": "x"}]
sorted(people, key=lambda p: p["age"])

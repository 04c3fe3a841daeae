rows = [("Ann", 31), ("Bob", 25)]
with open("people.csv", "w") as out:
    out.write("name,age\n")
    for name, age in rows:
        out.write(f"{name},{age}\n")
total = 0
with open("people.csv") as source:
    header = next(source).strip().split(",")
    for line in source:
        record = dict(zip(header, line.strip().split(",")))
        total += int(record["age"])
        print(record)
print(total / len(rows))

import csv, io

raw = """ name , age ,city
Ann, 31 ,Bern
Bob,,"Basel, BS"
 "Cy" ,x,Chur
"""
rows = [{k.strip(): (v or "").strip() for k, v in row.items()} for row in csv.DictReader(io.StringIO(raw))]
print(rows)
good, bad = [], []
for n, row in enumerate(rows, 2):
    try:
        row["age"] = int(row["age"])
        good.append(row)
    except ValueError as error:
        bad.append((n, str(error)))
print(good, bad)
out = io.StringIO()
w = csv.DictWriter(out, ["name", "age"], extrasaction="ignore", lineterminator="\n")
w.writeheader()
w.writerows(good)
print(out.getvalue())

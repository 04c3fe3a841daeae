import csv, io
from collections import defaultdict

data = """region,product,amount
north,apple,10
south,pear,5.5
north,pear,2
"south, far",apple,1
"""
totals = defaultdict(float)
for row in csv.DictReader(io.StringIO(data)):
    totals[row["region"]] += float(row["amount"])
print(dict(totals))
rows = list(csv.reader(io.StringIO(data)))
print(rows[0], len(rows), rows[-1])
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["region", "total"], lineterminator="\n")
w.writeheader()
w.writerows({"region": r, "total": t} for r, t in sorted(totals.items()))
print(out.getvalue())
transposed = list(zip(*rows))
print(transposed[1])
buffer = io.StringIO()
csv.writer(buffer, lineterminator="\n").writerows([["a\"b", "c\nd", "e,f", " g "], [1, None, True, 2.50]])
print(buffer.getvalue())
buffer.seek(0)
print(list(csv.reader(buffer)))

import csv, io
raw = "item,price,qty\napple,0.5,10\n\"pear, ripe\",0.75,4\nfig,2,0\n"
rows = list(csv.DictReader(io.StringIO(raw)))
print(rows[1])
total = sum(float(r["price"]) * int(r["qty"]) for r in rows)
print(f"{total:.2f}")
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["item", "total"], lineterminator="\n")
w.writeheader()
for r in rows:
    w.writerow({"item": r["item"], "total": round(float(r["price"]) * int(r["qty"]), 2)})
print(out.getvalue(), end="")
out = io.StringIO()
csv.writer(out, delimiter=";", quoting=csv.QUOTE_NONNUMERIC).writerows([["a", 1, 2.5], ["b;c", None, 'say "hi"']])
print(repr(out.getvalue()))
print(list(csv.reader(["a\tb\tc", "1\t\t3"], delimiter="\t")))
print(csv.Sniffer().sniff("a;b\n1;2\n").delimiter)
try:
    csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1})
except ValueError as error:
    print(error)

import csv, io

text = "id,name,score\n1,Ann,9.5\n2,Bob\n3,Cy,7,extra\n\n4,Di,1\n"
r = csv.DictReader(io.StringIO(text))
print(r.fieldnames)
for row in r:
    print(row)
print(list(csv.DictReader(["1,2"], fieldnames=["a", "b", "c"], restval="-")))
print(list(csv.DictReader(["a,b", "1,2,3"], restkey="rest")))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["x", "y"], lineterminator="\n")
w.writeheader()
w.writerow({"x": 1, "y": 2})
w.writerow({"x": 3})
w.writerows([{"y": 5, "x": 4}])
print(out.getvalue())
try:
    w.writerow({"x": 1, "z": 2})
except ValueError as error:
    print(error)
out = io.StringIO()
csv.DictWriter(out, ["a"], extrasaction="ignore", restval="?").writerow({"b": 1})
print(repr(out.getvalue()))

import csv
import io
from statistics import mean, median
text = 'name;group;points;comment\r\n"Ada; L.";A;9,5;"said ""hi"""\r\nBob;B;7,0;\r\nCy;A;;"two\nlines"\r\n'
rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
for row in rows:
    print(row)
points = [float(r["points"].replace(",", ".")) for r in rows if r["points"]]
print(mean(points), median(points))
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["name", "points"], extrasaction="ignore", lineterminator="\n")
writer.writeheader()
writer.writerows(rows)
print(out.getvalue())
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
w.writerow(["a", 1, 2.5, None, True, 'q"q'])
w.writerows([["x,y", "line\nbreak"], []])
print(repr(out.getvalue()))
print(list(csv.reader(["1,2.5,\"x\""], quoting=csv.QUOTE_NONNUMERIC)) if False else "")
print(list(csv.reader(['a\tb\t"c d"'], dialect="excel-tab")), csv.list_dialects())
reader = csv.DictReader(["a,b", "1,2,3", "4"], restkey="rest", restval="?")
print(reader.fieldnames, list(reader), reader.line_num)
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n").delimiter, csv.Sniffer().has_header("n,v\nx,1\ny,2\n"))
class Pipes(csv.Dialect):
    delimiter, quotechar, escapechar = "|", "'", "\\"
    doublequote, skipinitialspace, lineterminator, quoting = False, True, "\n", csv.QUOTE_MINIMAL
csv.register_dialect("pipes", Pipes)
print(list(csv.reader(["1| 2|'a|b'|c\\|d"], "pipes")))
out = io.StringIO()
csv.writer(out, "pipes").writerow(["a|b", "it's", 1])
print(out.getvalue(), end="")
try:
    csv.DictWriter(io.StringIO(), ["a"]).writerow({"a": 1, "zz": 2})
except ValueError as e:
    print(e)
try:
    csv.reader(["a"], delimiter="ab")
except TypeError as e:
    print(e)
try:
    next(csv.reader(['"unclosed'], strict=True))
except csv.Error as e:
    print(e)

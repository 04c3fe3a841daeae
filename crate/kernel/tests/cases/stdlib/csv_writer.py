import csv, io

out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", 1, 2.5, None, True]))
w.writerows([["x,y", 'q"q', "line\nbreak"], [], [""], ["", ""]])
print(repr(out.getvalue()))
out = io.StringIO()
csv.writer(out, delimiter="\t", lineterminator="\n").writerow(["a b", "c\td"])
csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow([1, "x", None])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerow([1, "x", 2.5])
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n").writerow(["a,b", "c"])
csv.writer(out, quotechar="'", lineterminator="\n").writerow(["it's", "a,b"])
csv.writer(out, delimiter=";", lineterminator="|").writerow(["a;b", "c,d"])
print(out.getvalue())
try:
    csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"])
except csv.Error as error:
    print(error)
try:
    csv.writer(out).writerow(5)
except csv.Error as error:
    print(error)

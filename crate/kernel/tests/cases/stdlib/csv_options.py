import csv, io

print(list(csv.reader(["a,b\r\n", "c,d\n"])), list(csv.reader(io.StringIO("x;y\n1;2\n"), delimiter=";")), list(csv.reader(["a b c"], delimiter=" ")))
print(list(csv.reader(['"a ""b"" c",d'])), list(csv.reader(["'a,b',c"], quotechar="'")), list(csv.reader(['a,"b'], strict=False)), list(csv.reader(["a,,", ",,"])))
print(list(csv.reader(["# comment", "1, 2"], skipinitialspace=True)), [r for r in csv.reader(["a,b", "", "c"]) if r])
for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator="\n").writerows([["a", 1, 2.5, None], ["b c", "d,e", "", "x\"y"]])
    print(out.getvalue())
out = io.StringIO()
csv.writer(out, "excel-tab", lineterminator="\n").writerow(["a\tb", "c"])
csv.writer(out, doublequote=False, escapechar="\\", lineterminator="\n").writerow(['say "hi"', "x"])
print(out.getvalue(), csv.field_size_limit())
for bad in (lambda: list(csv.reader([b"a"])), lambda: csv.writer(5), lambda: csv.reader(5), lambda: csv.reader([], delimiter=""), lambda: csv.reader([], nope=1), lambda: list(csv.reader(['"a"b'], strict=True))):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)

import csv, io

text = 'name,age\n"Smith, J",42\n"say ""hi""",7\n,\n"multi\nline",1\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
print(list(csv.reader(["a;b;c", "1;'x;y';3"], delimiter=";", quotechar="'")))
print(list(csv.reader(["a b  c"], delimiter=" ")), list(csv.reader(["a, b"], skipinitialspace=True)), list(csv.reader(["", "x"])))
print(list(csv.reader(["1,2.5,\"x\""], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a\\,b,c'], escapechar="\\")))
print(list(csv.reader(['"a"b,c'])), list(csv.reader(["a\"b,c"])), list(csv.reader(["a\tb"], dialect="excel-tab")))
r = csv.reader(["a,b", "c,d"])
print(next(r), r.line_num, next(r), r.line_num, next(r, None))
print(list(csv.reader(["x,'y,z'"], quoting=csv.QUOTE_NONE)))

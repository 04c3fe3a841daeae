import csv, os

rows = [["city", "temp"], ["Bern", 12], ["Genève", 14.5]]
with open("csv_files_tmp.csv", "w", newline="", encoding="utf-8") as f:
    csv.writer(f).writerows(rows)
with open("csv_files_tmp.csv", newline="", encoding="utf-8") as f:
    for row in csv.DictReader(f):
        print(row["city"], float(row["temp"]))
with open("csv_files_tmp.csv", encoding="utf-8") as f:
    reader = csv.reader(f)
    header = next(reader)
    print(header, sum(float(r[1]) for r in reader))
os.remove("csv_files_tmp.csv")

class Pipe(csv.Dialect):
    delimiter = "|"
    quotechar = '"'
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL
    doublequote = True
    skipinitialspace = False

csv.register_dialect("pipe", Pipe)
print(list(csv.reader(["a|b"], "pipe")), "pipe" in csv.list_dialects(), csv.get_dialect("pipe").delimiter)
print(csv.Sniffer().has_header("name,age\nAnn,1\nBob,2\n"), csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter)
try:
    csv.get_dialect("nope")
except csv.Error as error:
    print(error)
try:
    csv.reader(["a"], delimiter="ab")
except TypeError as error:
    print(error)

import csv, io

left = list(csv.DictReader(io.StringIO("id,name\n1,ann\n2,bob\n3,cy\n")))
right = {r["id"]: r for r in csv.DictReader(io.StringIO("id;score\n1;90\n3;75\n"), delimiter=";")}
merged = [{**row, "score": right.get(row["id"], {}).get("score", "")} for row in left]
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["id", "name", "score"], lineterminator="\n", quoting=csv.QUOTE_ALL)
w.writeheader()
w.writerows(merged)
print(out.getvalue())
columns = {name: [row[name] for row in merged] for name in merged[0]}
print(columns, [int(s) for s in columns["score"] if s])

import json, io

records = [{"id": i, "ok": i % 2 == 0, "score": i / 4} for i in range(4)]
out = io.StringIO()
for r in records:
    out.write(json.dumps(r) + "\n")
print(out.getvalue())
out.seek(0)
back = [json.loads(line) for line in out if line.strip()]
print(back == records, sum(r["score"] for r in back), [r["id"] for r in back if r["ok"]])
bad = '{"a": 1}\n{"a": }\n{"a": 3}'
for n, line in enumerate(bad.splitlines(), 1):
    try:
        print(json.loads(line))
    except json.JSONDecodeError as e:
        print(f"line {n}: {e.msg} at column {e.colno}")

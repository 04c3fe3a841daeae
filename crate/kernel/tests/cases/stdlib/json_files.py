import json, io

with open("json_files_tmp.json", "w") as f:
    json.dump({"a": [1, 2, 3], "b": "text"}, f, indent=4)
with open("json_files_tmp.json") as f:
    print(f.read())
with open("json_files_tmp.json") as f:
    print(json.load(f))
import os
os.remove("json_files_tmp.json")
buffer = io.StringIO()
json.dump([1, {"k": None}], buffer)
print(buffer.getvalue())
buffer.seek(0)
print(json.load(buffer))
lines = '{"n": 1}\n{"n": 2}\n'
print([json.loads(line)["n"] for line in lines.splitlines()])

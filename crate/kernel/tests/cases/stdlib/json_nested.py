import json

data = {"users": [{"id": i, "name": f"user{i}", "roles": ["admin"] if i % 2 else []} for i in range(3)], "meta": {"count": 3, "next": None}}
text = json.dumps(data, indent=2, sort_keys=True)
print(text)
back = json.loads(text)
print(back == data, [u["name"] for u in back["users"] if u["roles"]], json.dumps(back, separators=(",", ":")) == json.dumps(data, separators=(",", ":")))
deep = 0
for _ in range(50):
    deep = [deep]
print(len(json.dumps(deep)), json.loads(json.dumps(deep)) == deep)
flat = {}
def flatten(prefix, value):
    if isinstance(value, dict):
        for k, v in value.items():
            flatten(f"{prefix}.{k}" if prefix else k, v)
    elif isinstance(value, list):
        for i, v in enumerate(value):
            flatten(f"{prefix}[{i}]", v)
    else:
        flat[prefix] = value
flatten("", data)
print(flat)

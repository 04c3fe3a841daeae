d = {}.update(a=1)
d["a"]

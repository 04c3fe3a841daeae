sorted(["a"], key="len")

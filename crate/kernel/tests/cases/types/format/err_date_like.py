record = {"name": "Ann", "score": None}
print("{name:<8}|".format(**record))
print("{score:5.1f}|".format(**record))

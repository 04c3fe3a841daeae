config = {"host": "x"}
print(config.host)

from pprint import pprint, pformat

config = {"database": {"host": "localhost", "ports": [8000, 8001, 8002], "connection_max": 5000, "enabled": True},
          "servers": {"alpha": {"ip": "10.0.0.1", "role": "frontend"}, "beta": {"ip": "10.0.0.2", "role": "backend"}},
          "owners": [("Tom", "Preston-Werner", "1979-05-27"), ("Ann", "Smith", "1990-01-01")], "empty": {}, "n": None}
pprint(config)
pprint(config, width=50, indent=2)
pprint([config["owners"]] * 2, width=40)
pprint(config["servers"], width=200), pprint((1, "two", [3.0, None])), pprint("short"), pprint(["x" * 30, "y" * 30, "z" * 30])
print(pformat({"b": 1, "a": 2}), pformat({2, 1}), pformat(frozenset("ab"), width=10), pformat([[[[]]]], depth=2), pformat({"k": ["v"] * 3}, width=15))
pprint({("tuple", 1): {"set": {3, 1, 2}}, "long": "word " * 20})

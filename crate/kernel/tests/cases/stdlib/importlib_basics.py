import importlib
math = importlib.import_module("math")
print(math.sqrt(16), importlib.import_module("os.path").basename("a/b"))
import json
print(importlib.reload(json) is json)
try:
    importlib.import_module("no_such_module")
except ModuleNotFoundError as error:
    print(error)
importlib.import_module(".x")

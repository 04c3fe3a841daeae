"""Bags of records as lazy frames."""

import dask
import dask.bag as db

dask.config.set(scheduler="sync")

people = [{"name": "Alice", "age": 30}, {"name": "Bob", "age": 25}, {"name": "Chris", "age": 41},
          {"name": "Dora", "age": 19}]
bag = db.from_sequence(people, npartitions=2)
frame = bag.to_dataframe()
print(frame.npartitions, list(frame.columns))
whole = frame.compute()
print(whole["name"].tolist(), whole["age"].tolist())
print(frame.age.sum().compute(), frame.age.max().compute(), len(frame))
older = bag.filter(lambda p: p["age"] > 20).map(lambda p: {"name": p["name"].upper(), "next": p["age"] + 1})
print(older.to_dataframe().compute()["next"].tolist())
pairs = db.from_sequence([(1, 2.5), (3, 4.5)], npartitions=1)
print(pairs.to_dataframe(columns=["a", "b"]).compute())
print(pairs.to_dataframe(meta={"a": "f8", "b": "f8"}).compute()["a"].tolist())
print(db.from_sequence([1, 2, 3], npartitions=2).to_dataframe(columns=["x"]).x.sum().compute())
try:
    pairs.to_dataframe(meta={"a": "i8"}, columns=["a"])
except ValueError as error:
    print(error)
try:
    db.from_sequence([], npartitions=1).to_dataframe()
except ValueError as error:
    print(error)

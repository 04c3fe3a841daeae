# `dask.bag.random`: how many, out of what, and what is refused. Which ones is chance.
import dask.bag as db
from dask.bag import random

b = db.from_sequence(range(20), npartitions=4)
for split_every in (None, 2):
    drawn = random.sample(b, k=7, split_every=split_every)
    print(type(drawn).__name__, drawn.npartitions)
    got = list(drawn.compute(scheduler='sync'))
    print(len(got), len(set(got)), set(got) <= set(range(20)))
    got = list(random.choices(b, k=30, split_every=split_every).compute(scheduler='sync'))
    print(len(got), set(got) <= set(range(20)))
print(sorted(random.sample(b, k=20).compute(scheduler='sync')) == list(range(20)))
print(list(random.choices(db.from_sequence(['only'], npartitions=1)).compute(scheduler='sync')))
try:
    random.sample(b, k=21).compute(scheduler='sync')
except ValueError as error:
    print(error)
try:
    random.sample(b, k=-1)
except ValueError as error:
    print(error)
print(db.compute(b.sum(), b.max(), scheduler='sync'))

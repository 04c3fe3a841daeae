"""The items that Dask itself takes for a seed."""

from random import Random

import dask
import dask.bag as db

dask.config.set(scheduler="sync")
print(db.from_sequence(range(40), npartitions=4).random_sample(0.3, 42).compute())
print(db.from_sequence(range(20), npartitions=1).random_sample(0.5, random_state=Random(7)).compute())
bag = db.range(30, npartitions=3)
print(bag.random_sample(0.2, random_state=1).name == bag.random_sample(0.2, random_state=1).name)
print(bag.filter(None).count().compute(), bag.remove(None).compute())

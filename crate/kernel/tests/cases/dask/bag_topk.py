import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence([10, 3, 5, 7, 11, 4], npartitions=3)
print(b.topk(2).compute(), b.topk(2, lambda x: -x).compute(), b.topk(100).compute(), b.topk(3))
w = db.from_sequence([('a', 3), ('b', 1), ('c', 2)], npartitions=2)
print(w.topk(2, key=1).compute(), w.topk(1, key=lambda t: t[1]).compute(), w.topk(2, key=lambda k, v: v).compute())
print(w.topk(2).compute())

import dask
import dask.bag as db
dask.config.set(scheduler='threads')
lines = ['to be or not to be', 'that is the question', 'to sleep or not']
b = db.from_sequence(lines, npartitions=3)
words = b.map(lambda s: s.split()).flatten()
print(words.frequencies().topk(3, key=lambda kv: (kv[1], kv[0])).compute())
print(words.filter(lambda w: len(w) > 3).distinct().map(str.upper).compute(), words.count().compute())
print(words.map(len).mean().compute(), sorted(words.groupby(len).map(lambda kv: (kv[0], len(kv[1]))).compute()))

# A course program: words of a text, counted.
import dask
import dask.bag as db

dask.config.set(scheduler='synchronous')

lines = ['the quick brown fox', 'jumps over the lazy dog', 'the end']
b = db.from_sequence(lines, npartitions=2)
words = b.map(str.split).flatten()
print(words.count().compute(), words.frequencies().topk(1, key=1).compute(), sorted(words.distinct().compute())[:3], words.map(len).mean().compute())
print(words.filter(lambda w: len(w) == 3).frequencies(sort=True).compute()[0], words.fold(lambda n, w: n + len(w), initial=0, combine=lambda a, b: a + b).compute() if False else words.map(len).sum().compute())

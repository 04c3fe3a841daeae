from dask import delayed
import dask

docs = ['the quick brown fox', 'the lazy dog', 'the fox']

@delayed
def count(text):
    counts = {}
    for w in text.split():
        counts[w] = counts.get(w, 0) + 1
    return counts

@delayed
def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = out.get(k, 0) + v
    return out

parts = [count(d) for d in docs]
while len(parts) > 1:
    parts = [merge(parts[i], parts[i + 1]) if i + 1 < len(parts) else parts[i] for i in range(0, len(parts), 2)]
print(sorted(parts[0].compute().items()))

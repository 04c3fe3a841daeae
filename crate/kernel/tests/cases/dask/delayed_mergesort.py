from dask import delayed

def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i]); i += 1
        else:
            out.append(b[j]); j += 1
    return out + a[i:] + b[j:]

def sort(xs, depth):
    if depth == 0 or len(xs) < 2:
        return delayed(sorted)(xs)
    m = len(xs) // 2
    return delayed(merge)(sort(xs[:m], depth - 1), sort(xs[m:], depth - 1))

xs = [(i * 7919) % 101 for i in range(100)]
d = sort(xs, 3)
print(d.compute() == sorted(xs), len(d.dask))

import dask
text = ['the cat sat', 'the dog sat', 'a cat']

def count(line):
    out = {}
    for word in line.split():
        out[word] = out.get(word, 0) + 1
    return out

def merge(parts):
    out = {}
    for part in parts:
        for word, n in part.items():
            out[word] = out.get(word, 0) + n
    return out

dsk = {('line', i): line for i, line in enumerate(text)}
dsk.update({('count', i): (count, ('line', i)) for i in range(3)})
dsk['total'] = (merge, [('count', i) for i in range(3)])
print(sorted(dask.get(dsk, 'total').items()))

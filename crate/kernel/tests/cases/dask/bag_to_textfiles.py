import dask
import dask.bag as db
import os
dask.config.set(scheduler='threads')
b = db.from_sequence(['a', 'b', 'c', 'd'], npartitions=2)
paths = b.to_textfiles('bagout-*.txt')
print([os.path.basename(p) for p in paths])
print([open(os.path.basename(p)).read() for p in paths])
print(db.read_text('bagout-*.txt').str.strip().compute())
paths = b.to_textfiles('bagout-*.txt', name_function=lambda i: chr(ord('x') + i), last_endline=True)
print([os.path.basename(p) for p in paths], open('bagout-x.txt').read().encode())
paths = b.to_textfiles(['bagout-one.txt', 'bagout-two.txt'])
print(open('bagout-two.txt').read().split())
for n in ['0', '1', 'x', 'y', 'one', 'two']:
    os.remove('bagout-' + n + '.txt')

import dask
import dask.bag as db
import os
dask.config.set(scheduler='threads')
names = ['bagtext-a.txt', 'bagtext-b.txt']
with open(names[0], 'w') as f:
    f.write('one two\nthree\n')
with open(names[1], 'w') as f:
    f.write('four\nfive six')
b = db.read_text('bagtext-*.txt')
print(b.npartitions, b.compute(), b)
print(b.str.strip().str.split().flatten().frequencies().count().compute(), b.map(len).sum().compute())
print(db.read_text(names).count().compute(), db.read_text(names[0]).compute(), db.read_text(names, files_per_partition=2).npartitions)
print(db.read_text(names[0], include_path=True).map(lambda t: (t[0], t[1].endswith('bagtext-a.txt'))).compute())
print(db.read_text(names[0], blocksize=8).compute(), db.read_text(names[0], linedelimiter=' ').compute())
for n in names:
    os.remove(n)
try:
    db.read_text('bagtext-nothing.txt').compute()
except FileNotFoundError as e:
    print(type(e).__name__)

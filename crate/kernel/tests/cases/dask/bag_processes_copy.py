import dask.bag as db
seen = []

def note(x):
    seen.append(x)
    return x

if __name__ == '__main__':
    print(db.from_sequence([1, 2, 3], npartitions=3).map(note).compute(), seen)

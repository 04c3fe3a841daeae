import dask
import dask.dataframe as dd
import pandas as pd

for part in range(3):
    with open(f"part-{part}.csv", "w") as f:
        f.write("name,x,y\n")
        for i in range(1000):
            n = part * 1000 + i
            f.write(f"{'abcde'[n * 7 % 5]},{(n * 37 % 101) - 50},{n / 8}\n")

ddf = dd.read_csv("part-*.csv")
print(ddf.npartitions, list(ddf.columns), len(ddf))
print(ddf.head())
print(ddf.groupby("name").x.mean().compute().sort_index())
print(ddf.groupby("name").y.std().compute().sort_index())
print(ddf.groupby("name")[["x", "y"]].sum().compute().sort_index())
print(ddf[ddf.x > 40].y.sum().compute())
print(ddf.x.mean().compute(), ddf.x.max().compute(), ddf.y.min().compute())
print(((ddf.x - ddf.x.mean()) ** 2).mean().compute())
print(len(ddf[(ddf.x > 0) & (ddf.name == "a")]))
low, high = dask.compute(ddf.x.min(), ddf.x.max(), scheduler="synchronous")
print(low, high)
kept = ddf[ddf.x > 0].persist()
print(kept.npartitions, kept.x.min().compute())
whole = pd.concat([pd.read_csv(f"part-{i}.csv") for i in range(3)])
print(abs(whole.groupby("name").x.mean() - ddf.groupby("name").x.mean().compute().sort_index()).max() < 1e-12)
with dask.config.set(scheduler="threads", num_workers=2):
    print(ddf.y.sum().compute())
ddf["z"] = ddf.x * 2 + ddf.y
print(ddf.z.sum().compute())
small = dd.read_csv("part-0.csv", blocksize=4000)
print(small.npartitions, len(small), small.x.sum().compute())
print(ddf.groupby("name").size().compute().sort_index())


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: ddf.nope)
attempt(lambda: ddf["nope"])
attempt(lambda: ddf.groupby("name").nope)
attempt(lambda: dd.read_csv("part-0.csv", nrows=3))

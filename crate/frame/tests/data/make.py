"""Writes cases.txt: what pandas 3.1 prints for small CSV texts. Sections: `#### operation`, the CSV, `----`, the print."""

import io
import random

import pandas as pd

random.seed(7)
pd.set_option("display.max_columns", 20)


def numbers(n):
    rows = [f"{i},{random.gauss(0, 1)},{random.choice(['Alice', 'Bob', 'Çelik'])}" for i in range(n)]
    return "i,x,name\n" + "\n".join(rows) + "\n"


def wide(n, rows=3):
    head = ",".join(f"column{i}" for i in range(n))
    return head + "\n" + "".join(",".join(str(random.random() * 10**i) for i in range(n)) + "\n" for _ in range(rows))


small = "k,s,x,b\n2,b,1.5,True\n1,a,-2,False\n2,a,,True\n1,,1e10,False\n3,c,0.25,True\n"
dates = "t,v\n2000-01-01,1\n2000-01-02,2\n,3\n"
times = "t,v\n2000-01-01 00:00:00,1\n2000-01-02 10:30:00,2\n2000-01-02 10:30:00,-30\n"
strings = 'a,long header with spaces,c\nx,"two\nlines",' + "y" * 60 + "\n,tab\there,z\n"
small_floats = "x,y\n0.0000001,1\n0.5,2\n-3,3\n"
large_floats = "x,y\n123456789.125,1\n0.5,2\n-3,inf\n"
whole_floats = "x,y\n1.0,\n2.0,7\n-30.0,8\n"

OPS = {
    "df": lambda d: d,
    "head": lambda d: d.head(2),
    "tail": lambda d: d.tail(3),
    "x": lambda d: d["x"],
    "index": lambda d: d.set_index(d.columns[0]),
    "index-series": lambda d: d.set_index(d.columns[0])[d.columns[2 if len(d.columns) > 2 else 1]],
    "positive": lambda d: d[d["x"] > 0],
    "mean": lambda d: d.groupby("k").x.mean(),
    "sum": lambda d: d.groupby("s").x.sum(),
    "std": lambda d: d.groupby("k").x.std(),
    "multi": lambda d: d.groupby(["k", "s"]).x.count(),
    "table": lambda d: d.groupby("k")[["x", "b"]].sum(),
    "multi-table": lambda d: d.groupby(["k", "s"])[["x"]].max(),
    "size": lambda d: d.groupby("s").size(),
    "min": lambda d: d.groupby("k").s.min(),
    "sorted": lambda d: d.sort_values(["k", "x"], ascending=[False, True]),
    "describe": lambda d: d.describe(),
    "counts": lambda d: d["s"].value_counts(),
    "empty": lambda d: d[d[d.columns[0]] != d[d.columns[0]]],
    "var": lambda d: d.groupby("s").x.var(),
    "doubled": lambda d: d["x"] * 2 + 1,
    "mask": lambda d: (d["x"] > 0) & ~(d["k"] == 2),
}

cases = [("df", text) for text in (small, dates, times, strings, small_floats, large_floats, whole_floats, numbers(5))]
cases += [("df", numbers(60)), ("df", numbers(61)), ("df", numbers(200)), ("df", wide(8)), ("df", wide(25)), ("df", wide(30, 70))]
cases += [(op, small) for op in OPS if op not in ("df",)]
cases += [("x", numbers(100)), ("index", numbers(100)), ("index-series", numbers(100)), ("head", numbers(3)), ("describe", numbers(200))]
cases += [("index", times), ("index-series", times), ("index", dates), ("index", strings), ("index", whole_floats)]
cases += [("x", small_floats), ("x", large_floats), ("empty", numbers(3)), ("index", small)]

with open("cases.txt", "w", encoding="utf-8", newline="\n") as out:
    for op, text in cases:
        parse = ["t"] if text.startswith("t,") else None
        frame = pd.read_csv(io.StringIO(text), parse_dates=parse)
        out.write(f"#### {op}\n{text}----\n{OPS[op](frame)!r}\n")

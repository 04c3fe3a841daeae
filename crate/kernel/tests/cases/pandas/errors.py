import pandas as pd


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def read(text, **options):
    with open("bad.csv", "w") as f:
        f.write(text)
    return pd.read_csv("bad.csv", **options)


attempt(lambda: read("a,b\n1,2\n3,4,5\n"))
attempt(lambda: read(""))
attempt(lambda: read('a,b\n1,"2\n'))
attempt(lambda: read("a,b\n1,2\n", usecols=["z"]))
attempt(lambda: read("a,b\n1,2\n", parse_dates=["z"]))
attempt(lambda: read("a,b\n1,2\n", index_col="z"))
attempt(lambda: read("a\n1\nx\n", dtype={"a": "int64"}))
attempt(lambda: read("a\n1\nx\n", dtype=float))
attempt(lambda: pd.read_csv("missing.csv"))
df = read("a,b,s\n1,2.5,x\n3,4.5,y\n")
attempt(lambda: df.nope)
attempt(lambda: df["nope"])
attempt(lambda: df[["a", "nope"]])
attempt(lambda: df[["nope"]])
attempt(lambda: df.groupby("nope"))
attempt(lambda: df.groupby("s").nope)
attempt(lambda: df.s.mean())
attempt(lambda: df.groupby("a").s.mean())
attempt(lambda: df.s > 3)
attempt(lambda: df.a > "x")
attempt(lambda: bool(df.a > 1))
attempt(lambda: df.iloc[7])
attempt(lambda: df.set_index("s").loc["z"])
try:
    read("a,b\n1,2\n3,4,5\n")
except pd.errors.ParserError as error:
    print("caught", isinstance(error, ValueError))
attempt(lambda: read("t,v\n2000-01-01,1\n2000-01-02,2\n", parse_dates=["t"], index_col="t"))
attempt(lambda: read("x;y\n1;2\n", sep=";", names=["p", "q"], header=0))

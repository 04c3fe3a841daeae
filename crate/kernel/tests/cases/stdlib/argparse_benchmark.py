import argparse, contextlib, io, os
os.environ["COLUMNS"] = "80"

def run(parser, args):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            shown = repr(parser.parse_args(args))
        except SystemExit as stop:
            shown = f"exit {stop.code}"
    print(args, "->", shown)
    for text in (out.getvalue(), err.getvalue()):
        if text:
            print(text, end="")

p = argparse.ArgumentParser(prog="bench", description="Runs the benchmark with several workers.", epilog="That's all.")
p.add_argument("file")
p.add_argument("out", nargs="?", default="out.txt")
p.add_argument("-n", "--n-jobs", type=int, default=2, help="how many workers (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("--backend", choices=["loky", "threading"], default="loky",
               help="which backend to take for the computation of the results, in words that are long enough to wrap")
p.add_argument("--flag", action="store_true")
p.add_argument("--sizes", type=int, nargs="*")
p.add_argument("--pair", nargs=2, metavar=("A", "B"), type=float)
p.add_argument("--tag", action="append")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
for args in ([], ["f"], ["f", "o"], ["-h"], ["f", "-n", "4", "-vv"], ["f", "-n4"], ["f", "--n-jobs=8"], ["f", "-n", "x"],
             ["f", "--backend", "dask"], ["f", "--sizes", "1", "2"], ["f", "--pair", "1", "2"], ["f", "--pair", "1"],
             ["f", "--tag", "a", "--tag", "b"], ["--version"], ["f", "o", "extra"], ["f", "--", "-n"], ["f", "--flag=1"],
             ["f", "-q"]):
    run(p, args)

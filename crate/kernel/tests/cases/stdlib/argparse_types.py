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

def even(text):
    value = int(text)
    if value % 2:
        raise argparse.ArgumentTypeError(f"{value} is odd")
    return value

p = argparse.ArgumentParser(prog="types")
p.add_argument("--e", type=even)
p.add_argument("--ext", action="extend", nargs="+", type=int)
p.add_argument("--opt", action=argparse.BooleanOptionalAction, default=True)
p.add_argument("--const", action="store_const", const=5)
p.add_argument("-x", type=float, default="1.5")
for args in ([], ["--e", "3"], ["--e", "4"], ["--ext", "1", "2", "--ext", "3"], ["--no-opt"], ["--const"], ["-x", "-3.5"]):
    run(p, args)
print(p.parse_known_args(["--e", "2", "--b", "2", "c"]))
print(argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1), vars(argparse.Namespace(b=2)))

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

p = argparse.ArgumentParser(prog="prog")
p.add_argument("square", type=int, help="display a square of a given number")
p.add_argument("-v", "--verbosity", type=int, choices=[0, 1, 2], help="increase output verbosity")
for args in (["4"], ["4", "-v", "1"], ["4", "-v", "3"], ["four"], ["-h"], []):
    run(p, args)
group = p.add_mutually_exclusive_group()
group.add_argument("--loud", action="store_true")
group.add_argument("--quiet", action="store_true")
run(p, ["4", "--loud"])
run(p, ["4", "--loud", "--quiet"])
print(p.format_usage(), end="")

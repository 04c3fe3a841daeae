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

p = argparse.ArgumentParser(prog="git", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
p.add_argument("--dir", default=".", help="where")
sub = p.add_subparsers(dest="command", help="what to do", required=True)
a = sub.add_parser("add", help="adds")
a.add_argument("paths", nargs="*")
a.add_argument("-f", "--force", action="store_true", help="really")
c = sub.add_parser("commit", help="commits", aliases=["ci"])
c.add_argument("-m", "--message", required=True, help="why")
c.set_defaults(func="commit")
for args in ([], ["add"], ["add", "x", "y", "-f"], ["commit"], ["commit", "-m", "hi"], ["ci", "-m", "hi"], ["push"], ["-h"],
             ["add", "-h"], ["--dir", "d", "add", "q"], ["add", "--zzz"]):
    run(p, args)

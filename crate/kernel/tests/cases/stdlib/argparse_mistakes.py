import argparse
p = argparse.ArgumentParser(prog="kn")
p.add_argument("--a")
for wrong in (lambda: p.add_argument("--a"), lambda: p.add_argument("x", required=True),
              lambda: p.add_argument("y", action="nope"), lambda: p.add_argument("z", type="int"),
              lambda: p.add_argument("--n", nargs=0)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
q = argparse.ArgumentParser(prog="quiet", exit_on_error=False)
q.add_argument("--n", type=int)
try:
    q.parse_args(["--n", "x"])
except argparse.ArgumentError as error:
    print(error)

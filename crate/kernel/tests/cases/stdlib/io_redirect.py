import io, sys
from contextlib import redirect_stdout, redirect_stderr

buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
    print("twice", end="")
print(repr(buffer.getvalue()))
old = sys.stdout
sys.stdout = io.StringIO()
print("hidden")
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))

class Tee:
    def __init__(self, *streams):
        self.streams = streams
    def write(self, text):
        for s in self.streams:
            s.write(text)
    def flush(self):
        pass

a, b = io.StringIO(), io.StringIO()
print("both", file=Tee(a, b))
print(a.getvalue() == b.getvalue(), repr(a.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print("to stderr", file=sys.stderr)
print(repr(err.getvalue()))
sys.stdout.write("direct\n")

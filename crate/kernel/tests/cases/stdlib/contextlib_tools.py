from contextlib import suppress, closing, nullcontext, ExitStack, redirect_stdout
import io

with suppress(FileNotFoundError, KeyError):
    {}["missing"]
    print("never")
try:
    with suppress(KeyError):
        1 / 0
except ZeroDivisionError as error:
    print("not suppressed:", error)

class Resource:
    def close(self):
        print("closed")

with closing(Resource()) as r:
    print(type(r).__name__)
with nullcontext(42) as v:
    print(v)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("hidden", 1)
print(repr(buffer.getvalue()))
with ExitStack() as stack:
    for i in range(3):
        stack.callback(print, "callback", i)
    stack.enter_context(closing(Resource()))
    print("body")

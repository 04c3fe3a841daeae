from contextlib import closing, contextmanager, ExitStack
import os

@contextmanager
def temporary(name, text=""):
    with open(name, "w") as f:
        f.write(text)
    try:
        yield name
    finally:
        os.remove(name)

with temporary("contextlib_files_a.txt", "one\ntwo\n") as name:
    print(os.path.exists(name), open(name).read().splitlines())
print(os.path.exists("contextlib_files_a.txt"))
try:
    with temporary("contextlib_files_b.txt") as name:
        raise RuntimeError("inside")
except RuntimeError as error:
    print(error, os.path.exists("contextlib_files_b.txt"))
with ExitStack() as stack:
    names = [stack.enter_context(temporary(f"contextlib_files_{i}.txt", str(i))) for i in range(3)]
    files = [stack.enter_context(open(n)) for n in names]
    print([f.read() for f in files])
print([os.path.exists(n) for n in names])

import contextlib
import io
import linecache
import sys
import warnings

def shown(f):
    text = io.StringIO()
    with contextlib.redirect_stderr(text):
        f()
    here = sys._getframe().f_code.co_filename
    print(text.getvalue().replace(here, "FILE"), end="")
    print("--")

def two():
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
    warnings.warn("second", FutureWarning)

def caller():
    warnings.warn("of the caller", stacklevel=2)

def loop():
    for _ in range(3):
        caller()
    caller()

def outermost():
    warnings.warn("beyond", stacklevel=99)

for f in (two, two, loop, loop, outermost):
    shown(f)

def explicit():
    warnings.warn_explicit("there", UserWarning, "nowhere.py", 7)
    warnings.warn_explicit(UserWarning("again"), None, "nowhere.py", 8, registry={})

shown(explicit)
print(warnings.formatwarning("text", UserWarning, "nowhere.py", 3), end="")
print(warnings.formatwarning("text", UserWarning, "nowhere.py", 3, "  x = 1  "), end="")
print(warnings.filters[-5:])

# Filters by module, line and pattern.
with warnings.catch_warnings(record=True) as found:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="sk.p", module="__main__")
    warnings.filterwarnings("ignore", module="elsewhere")
    warnings.warn("SKIP this")
    warnings.warn("keep this")
    print([str(w.message) for w in found], found[0].lineno - sys._getframe().f_lineno, found[0].line)
    print(warnings.filters)
print(warnings.catch_warnings(record=True))
for action in ("always", "default", "module", "once"):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter(action)
        for _ in range(2):
            warnings.warn("a")
        warnings.warn("a")
        print(action, len(found))

# What a program puts in the place of the function that shows.
old = warnings.showwarning
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("mine", category.__name__, message, line)
warnings.warn("to mine")
warnings.showwarning = old
formatter = warnings.formatwarning
warnings.formatwarning = lambda message, category, *rest: f"<{category.__name__}: {message}>\n"
shown(lambda: warnings.warn("formatted"))
warnings.formatwarning = formatter
c = warnings.catch_warnings()
with c:
    try:
        c.__enter__()
    except RuntimeError as error:
        print(error)
for bad in (lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("ignore", 3), lambda: warnings.filterwarnings("ignore", category=int), lambda: warnings.simplefilter("ignore", lineno=-1), lambda: warnings.warn("x", 3)):
    try:
        bad()
    except (AssertionError, TypeError) as error:
        print(type(error).__name__, error)
# Lines of files.
with open("lines_of.txt", "w") as file:
    file.write("one\ntwo\nthree")
print([linecache.getline("lines_of.txt", n) for n in range(5)], linecache.getlines("missing.txt"))
with open("lines_of.txt", "w") as file:
    file.write("longer\n")
print(linecache.getlines("lines_of.txt"))
linecache.checkcache()
print(linecache.getlines("lines_of.txt"))
linecache.clearcache()
print(linecache.getlines("lines_of.txt"), sys._getframe().f_globals is globals(), sys._getframe().f_globals["__name__"])

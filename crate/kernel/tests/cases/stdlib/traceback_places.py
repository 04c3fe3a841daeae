import inspect
import sys
import traceback
def outer(): return inner()
def inner(): return 1 / 0
try:
    outer()
except ZeroDivisionError as e:
    places = traceback.extract_tb(e.__traceback__)
    for place in places:
        print(place.name, place.lineno, place.line, tuple(place)[1:])
    print("".join(line.replace(place.filename, "FILE") for line in traceback.format_tb(e.__traceback__)), end="")
    print(len(places), places[-1].name, [frame.f_code.co_name for frame, _ in traceback.walk_tb(e.__traceback__)], traceback.extract_tb(e.__traceback__, limit=1)[0].name, traceback.extract_tb(e.__traceback__, limit=-1)[0].name)
    e.add_note("a note\nof two lines")
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e)[0], end="")
    shown = traceback.TracebackException.from_exception(e)
    print(len(shown.stack), shown.exc_type.__name__, str(shown))
def where(depth=0): return sys._getframe(depth).f_code.co_name, sys._getframe(depth).f_lineno
def caller(): return where(1)
print(where(), caller(), sys._getframe().f_code.co_name)
def who_calls(): return inspect.currentframe().f_back.f_code.co_name
def wrapper(): return who_calls()
print(wrapper(), who_calls(), [info.function for info in (lambda: inspect.stack())()][:2])
def chain(n): return chain(n - 1) if n else [place.name for place in traceback.extract_stack()][-4:]
print(chain(3), inspect.stack()[0].lineno, inspect.stack()[0].code_context[0].strip())
def logged(func):
    def run(*args):
        frame = sys._getframe(1)
        print(f"{func.__name__}{args} called from {frame.f_code.co_name}:{frame.f_lineno}")
        return func(*args)
    return run
@logged
def square(x): return x * x
def work(): return square(4)
print(work(), square(2))
for bad in (lambda: sys._getframe(500), lambda: traceback.format_exception_only(None), lambda: traceback.format_list([("f", 1, "g", "x = 1"), ("f", 2, "h", None)])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

import sys
import traceback
class BankError(Exception):
    """Base of ours."""
class Insufficient(BankError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
def pay(need, have=10):
    if need > have: raise Insufficient(need, have)
    return have - need
for amount in (5, 50, "x"):
    try:
        left = pay(amount)
    except BankError as e:
        print("bank:", e, e.need - e.have, e.args, isinstance(e, Exception), repr(e))
    except (TypeError, ValueError) as e:
        print("type:", e)
    else:
        print("left", left)
    finally:
        print("checked", amount)
def convert(text):
    try:
        return int(text)
    except ValueError as e:
        raise BankError(f"cannot read {text!r}") from e
try:
    convert("12a")
except BankError as e:
    print(e, "<-", repr(e.__cause__), e.__suppress_context__, e.__context__ is e.__cause__)
try:
    try: {}["a"]
    except KeyError: raise ValueError("second")
except ValueError as e:
    print(repr(e.__context__), e.__cause__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise RuntimeError("clean") from None
except RuntimeError as e:
    print(e.__cause__, e.__suppress_context__)
def order():
    try:
        return "try"
    finally:
        print("finally first")
print(order())
def overrides():
    for i in range(3):
        try: continue
        finally:
            if i == 1: break
    try: return 1
    finally: return i
print(overrides())
try:
    raise ValueError("with note")
except ValueError as e:
    e.add_note("note one"); e.add_note("note two")
    print(e.__notes__, "".join(traceback.format_exception_only(e)))
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k")])])
except* ValueError as g:
    print("values", g.exceptions)
except* (TypeError, KeyError) as g:
    print("rest", repr(g))
try:
    assert [] == [1], "lists differ"
except AssertionError as e:
    print(type(e).__name__, e)
e = KeyError("missing")
print(str(e), repr(e), e.args, str(KeyError()), str(OSError(2, "No such file", "a.txt")), OSError(2, "x").errno, str(ValueError(1, 2)), repr(ValueError()), Exception("a") == Exception("a"))
print(FileNotFoundError.__mro__[1:3], issubclass(KeyError, LookupError), issubclass(KeyboardInterrupt, Exception))
def level1(): level2()
def level2(): raise OSError("deep")
try:
    level1()
except OSError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, [f.name for f in traceback.extract_tb(tb)], tb.tb_frame.f_code.co_name, tb.tb_next.tb_next.tb_frame.f_code.co_name)
    print(traceback.format_exc().splitlines()[-1], traceback.format_exc().splitlines()[0])
print(sys.exc_info())
try:
    e
    del e
    e
except NameError as err:
    print(err, err.name)
for bad in (lambda: (_ for _ in ()).throw(ValueError), lambda: [].index(1), lambda: int("x", 36) and int("z", 2), lambda: object().x, lambda: "a".index("b"), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: chr(-1),
            lambda: bytes([300]), lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: float("1.2.3"), lambda: [1][1:2:0], lambda: range(1, 2, 0), lambda: (1).foo, lambda: 2 ** -1 / 0, lambda: 10 ** 400 * 1.0, lambda: pow(2, -1, 4),
            lambda: set([[]]), lambda: max(1), lambda: abs("a"), lambda: sorted([1, "a"]), lambda: zip(1), lambda: iter(5), lambda: next([]), lambda: "a" * "b", lambda: [] + (), lambda: {} | [], lambda: round("a"), lambda: isinstance(1, 2), lambda: super(), lambda: getattr(1, "nope"), lambda: type("A", (int, str), {}), lambda: __import__("nope")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
raise Insufficient(1, 0)

import traceback, sys
class BankError(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need = need
def pay(have, need):
    if need > have:
        raise BankError(need, have)
    return have - need
for amount in (5, 50):
    try:
        left = pay(10, amount)
    except BankError as error:
        print("failed:", error, error.need, error.args)
    else:
        print("left", left)
    finally:
        print("done", amount)
try:
    try:
        {}["k"]
    except KeyError as error:
        raise ValueError("wrapped") from error
except ValueError as error:
    print(repr(error), repr(error.__cause__), error.__suppress_context__)
try:
    int("x")
except (TypeError, ValueError) as error:
    print(traceback.format_exception_only(error)[0], end="")
    print(traceback.format_exc().splitlines()[-1])
def reader():
    try:
        yield 1
    finally:
        print("closed")
g = reader()
next(g)
g.close()
try:
    assert 1 == 2, "math works"
except AssertionError as error:
    print(error)
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t")])
except* ValueError as group:
    print(group.exceptions)
except* TypeError as group:
    print(len(group.exceptions))
print(sys.exc_info())

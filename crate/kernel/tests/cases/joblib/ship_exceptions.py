from joblib import Parallel, delayed
class AppError(Exception):
    def __init__(self, code, detail):
        super().__init__(code, detail)
        self.code = code
        self.detail = detail
    def __str__(self):
        return f"[{self.code}] {self.detail}"
class Fatal(AppError):
    pass
def fail(kind, n):
    if kind == "app":
        raise AppError(n, "bad")
    if kind == "fatal":
        raise Fatal(n, {"n": n})
    if kind == "key":
        return {}[n]
    if kind == "chained":
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError("from zero") from e
    if kind == "context":
        try:
            int("x")
        except ValueError:
            raise KeyError("while handling")
    raise SystemError(kind)
for kind in ("app", "fatal", "key", "chained", "context"):
    try:
        Parallel(n_jobs=2)(delayed(fail)(kind, i) for i in range(1))
    except AppError as e:
        print("AppError", type(e) is AppError, isinstance(e, Fatal), e, e.code, e.args)
    except Exception as e:
        print(type(e).__name__, e, e.args)
class Custom(ValueError):
    def __init__(self, message, *, extra=None):
        super().__init__(message)
        self.extra = extra
def custom():
    raise Custom("hello", extra=[1, 2])
try:
    Parallel(n_jobs=2)(delayed(custom)() for _ in range(2))
except Custom as e:
    print(e, e.extra)
Parallel(n_jobs=2)(delayed(fail)("fatal", i) for i in range(1))

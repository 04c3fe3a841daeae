class AppError(Exception):
    """Base."""
class NotFound(AppError):
    def __init__(self, name, *, code=404):
        super().__init__(f"{name} not found")
        self.name, self.code = name, code
class Quiet(Exception):
    def __str__(self): return "custom text"
class Multi(ValueError, KeyError): pass
class NoInit(Exception):
    def __init__(self, x): self.x = x
for e in (AppError(), AppError("m"), AppError("a", 1), NotFound("f"), Quiet("ignored"), Multi("mm"), NoInit(5)):
    try:
        raise e
    except AppError as err:
        print("app", err, repr(err), err.args, getattr(err, "code", None))
    except Exception as err:
        print(type(err).__name__, str(err), repr(err), err.args)
try:
    raise NotFound("x", code=1)
except NotFound as e:
    print(e.code, e.name)
try:
    raise Multi("both")
except KeyError as e:
    print("as KeyError", e)
print(AppError.__doc__, AppError.__mro__[1].__name__)

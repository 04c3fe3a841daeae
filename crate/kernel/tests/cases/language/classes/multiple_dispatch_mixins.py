class JSONMixin:
    def to_json(self): return {k: v for k, v in self.__dict__.items()}
class ReprMixin:
    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{self.__class__.__name__}({args})"
class Person(JSONMixin, ReprMixin):
    def __init__(self, name, **kw):
        self.name = name
        super().__init__(**kw)
class Worker(Person):
    def __init__(self, job, **kw):
        super().__init__(**kw)
        self.job = job
w = Worker(job="dev", name="Al")
print(w, w.to_json())
try:
    Worker(job="x", name="y", extra=1)
except TypeError as e:
    print(e)

from dask import delayed

class CourseError(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code

@delayed
def fail():
    raise CourseError(7, 'too late')

try:
    fail().compute()
except CourseError as e:
    print(type(e).__name__, e.code, e.args)
try:
    fail().compute(scheduler='sync')
except CourseError as e:
    print(type(e).__name__, e.code, e.args)
fail().compute()

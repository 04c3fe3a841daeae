from dask import delayed
from dask.diagnostics import ProgressBar

@delayed
def inc(x):
    return x + 1

class Out:
    text = ''

    def write(self, text):
        self.text += text

    def flush(self):
        pass

    def getvalue(self):
        return self.text

out = Out()
with ProgressBar(out=out):
    print(delayed(sum)([inc(i) for i in range(5)]).compute())
text = out.getvalue()
last = text.split('\r')[-1]
print(repr(last.rsplit('|', 1)[0]), last.endswith('s\n'))
pbar = ProgressBar(width=10, out=out)
pbar.register()
delayed(sum)([1, 2]).compute()
pbar.unregister()
last = out.getvalue().split('\r')[-1]
print(repr(last.rsplit('|', 1)[0]), pbar.last_duration > 0)

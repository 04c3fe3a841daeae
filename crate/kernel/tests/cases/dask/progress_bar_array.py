# The bar of text over an array's run ends at a hundred.
import io
import dask.array as da
from dask.diagnostics import ProgressBar

out = io.StringIO()
with ProgressBar(out=out):
    print(da.ones(100, chunks=10).sum().compute())
text = out.getvalue()
print(text.count('100% Completed'), text.endswith('\n'), '[' + '#' * 40 + ']' in text)
out = io.StringIO()
bar = ProgressBar(minimum=60, out=out)
bar.register()
da.ones(4).sum().compute()
bar.unregister()
print(repr(out.getvalue()), bar.last_duration > 0)

import math
import operator
from functools import partial, reduce
from dask import delayed
print(delayed(len)([1, 2]).compute(), delayed(sum)([delayed(1), 2]).compute(), delayed(max)(3, delayed(4)).compute())
print(delayed(math.sqrt)(16).compute(), delayed(operator.add)(1, 2).compute(), delayed(str)(5).compute())
print(delayed(partial(pow, 2))(5).compute(), delayed(reduce)(operator.mul, [1, 2, 3, 4]).compute())
print(delayed(partial(pow, 2))(5).key.split('-')[0], delayed(math.sqrt)(4).key.split('-')[0])
print(delayed(int)('12').compute(), delayed(list)(range(3)).compute(), delayed(print)('printed').compute())

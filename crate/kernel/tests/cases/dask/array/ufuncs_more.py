# Functions of numbers in two parts, and of complex numbers.
import dask.array as da
import numpy as np

x = da.from_array(np.array([1.5, -2.25, 8.0]), chunks=2)
for part in da.modf(x) + da.frexp(x) + da.divmod(x, 2):
    print(part.dtype, part.compute())
z = da.from_array(np.array([1 + 2j, -1j, 3]), chunks=2)
print(z.real.compute(), z.imag.compute(), z.conj().compute(), da.angle(z).compute(), abs(z).compute(), z.real.dtype)
print(da.real(z), da.iscomplex(z).compute(), da.isreal(z).compute(), da.nan_to_num(da.array([np.nan, 1])).compute())
print(da.fix(x).compute(), da.invert(da.array([1, 2])).compute(), da.logical_not(x > 0).compute(), da.float_power(x, 2).compute())

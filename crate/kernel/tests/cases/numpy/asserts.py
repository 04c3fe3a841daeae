# numpy.testing, as courses use it to check exercises.
import numpy as np
from numpy.testing import assert_allclose, assert_almost_equal, assert_array_almost_equal, assert_array_equal, assert_array_less, assert_equal, assert_raises


def tell(call):
    try:
        call()
        print('fine')
    except Exception as error:
        print(type(error).__name__)
        print(error)


tell(lambda: assert_array_equal([1, 2, 3], [1, 2, 3]))
tell(lambda: assert_array_equal([1, 2, 3], [1, 2, 4]))
tell(lambda: assert_array_equal([1.0, np.nan], [1.0, np.nan]))
tell(lambda: assert_array_equal([[1, 2], [3, 4]], [[1, 5], [6, 4]], err_msg='rows'))
tell(lambda: assert_array_equal([1, 2], [1, 2, 3]))
tell(lambda: assert_array_equal(np.arange(10), np.arange(10) + 1))
tell(lambda: assert_allclose([1.0, 2], [1.0, 2 + 1e-9]))
tell(lambda: assert_allclose([1.0, 2], [1.0, 2.1]))
tell(lambda: assert_allclose([1.0, 2], [1.0, 2.1], atol=0.2))
tell(lambda: assert_allclose(1.0, 1.5, rtol=0.1, err_msg='too far'))
tell(lambda: assert_allclose([1.0, np.nan], [1.0, 2.0]))
tell(lambda: assert_allclose([1.0, np.inf], [1.0, np.inf]))
tell(lambda: assert_almost_equal(1.0, 1.00000001))
tell(lambda: assert_almost_equal(1.0, 1.1, decimal=3))
tell(lambda: assert_array_almost_equal([1.0, 2.0], [1.0, 2.001], decimal=2))
tell(lambda: assert_array_almost_equal([1.0, 2.0], [1.0, 2.1], decimal=2))
tell(lambda: assert_array_less([1, 2], [3, 4]))
tell(lambda: assert_array_less([1, 5], [3, 4]))
tell(lambda: assert_equal(1, 1))
tell(lambda: assert_equal([1, 2], [1, 3]))
tell(lambda: assert_equal({'a': 1}, {'a': 2}))
tell(lambda: assert_equal(np.nan, np.nan))
tell(lambda: assert_equal('a', 'b'))
tell(lambda: assert_raises(ValueError, int, 'x'))
tell(lambda: assert_raises(ValueError, int, '1'))
with assert_raises(ZeroDivisionError):
    1 / 0
print(np.allclose([1e10, 1e-7], [1.00001e10, 1e-8]), np.allclose([1e10, 1e-8], [1.00001e10, 1e-9]), np.isclose([1, 2], [1, 2.1], rtol=0.1), np.array_equal([1, np.nan], [1, np.nan], equal_nan=True))

import numpy as np
import numpy.testing as npt


def attempt(action):
    try:
        print(action())
    except AssertionError as error:
        print(error)


attempt(lambda: npt.assert_array_equal([1, 2], [1, 2]))
attempt(lambda: npt.assert_array_equal([1, 2], [1, 3]))
attempt(lambda: npt.assert_array_equal([1.0, np.nan], [1.0, np.nan]))
attempt(lambda: npt.assert_array_equal([1, 2], [1, 2, 3]))
attempt(lambda: npt.assert_allclose([1.0, 2.0], [1.0, 2.0 + 1e-9]))
attempt(lambda: npt.assert_allclose([1.0, 2.0], [1.0, 2.5]))
attempt(lambda: npt.assert_allclose(1.0, 1.1, rtol=0.2))
attempt(lambda: npt.assert_almost_equal(1.0, 1.0 + 1e-9))
attempt(lambda: npt.assert_equal([1, {'a': 2}], [1, {'a': 2}]))
attempt(lambda: npt.assert_array_less([1, 2], [2, 3]))
with npt.assert_raises(ValueError):
    np.zeros(-1)

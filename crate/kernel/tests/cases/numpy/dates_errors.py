import numpy as np


def fails(work):
    try:
        print('no error:', repr(work()))
    except Exception as error:
        print(type(error).__name__, '|', error)


day, span = np.datetime64('2020-01-01'), np.timedelta64(1, 'D')
fails(lambda: np.datetime64('2020-13-01'))
fails(lambda: np.datetime64('hello'))
fails(lambda: np.datetime64('2020-02-30'))
fails(lambda: np.datetime64(5))
fails(lambda: np.datetime64('2020', 'X'))
fails(lambda: day + day)
fails(lambda: span - day)
fails(lambda: day * 2)
fails(lambda: day + 1.5)
fails(lambda: span + 1.5)
fails(lambda: np.timedelta64(1, 'M') + span)
fails(lambda: np.array(['2020', 'x'], dtype='M8[D]'))
fails(lambda: np.array([day, day]).sum())
fails(lambda: np.array([day, day]).mean())
fails(lambda: np.isnat(3))
fails(lambda: np.busday_offset('2011-06-25', 0))
fails(lambda: np.arange(np.datetime64('2020')))
fails(lambda: np.sqrt(span))
fails(lambda: np.array([day]) > np.array(['2020']))

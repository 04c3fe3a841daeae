import datetime
import numpy as np


def show(*values):
    for value in values:
        print(repr(value), '|', value)


def fails(work):
    try:
        print('no error:', work())
    except Exception as error:
        print(type(error).__name__, error)


# Points of time, by text, parts, Python's dates and numbers.
show(np.datetime64('2005-02-25'), np.datetime64('2005-02'), np.datetime64('2005'), np.datetime64('2005-02-25T03:30'),
     np.datetime64('2005-02-25T03'), np.datetime64('2005-02-25 03:30:15.5'), np.datetime64('nat'), np.datetime64('NaT', 'D'))
show(np.datetime64('2005-02', 'D'), np.datetime64(1, 'Y'), np.datetime64(-1, 'D'), np.datetime64(10 ** 9, 's'),
     np.datetime64('2005-02-25', 'M'), np.datetime64(datetime.date(2020, 1, 2)),
     np.datetime64(datetime.datetime(2020, 1, 2, 3, 4, 5, 678)), np.datetime64('2011-03-14', 'W'))
show(np.timedelta64(1, 'D'), np.timedelta64(4, 'h'), np.timedelta64(5), np.timedelta64('nat', 's'), np.timedelta64(-3, 'M'),
     np.timedelta64(datetime.timedelta(days=1, seconds=2)))
print(np.datetime64('2005-02-25').dtype, repr(np.datetime64('2005').dtype), np.timedelta64(1, 's').dtype,
      np.dtype('datetime64[ns]'), repr(np.dtype('M8[D]')), np.dtype('timedelta64[ms]').str, np.dtype('M8[D]').kind,
      np.dtype('m8[D]').itemsize, np.dtype('datetime64[D]').name, np.dtype('M8[D]') == 'datetime64[D]')
print(isinstance(np.datetime64('2005'), np.datetime64), isinstance(np.timedelta64(1, 'D'), np.timedelta64),
      isinstance(np.datetime64('2005'), np.generic), np.issubdtype('M8[D]', np.datetime64),
      np.issubdtype(np.dtype('m8[s]'), np.timedelta64))

# Arrays of them.
days = np.array(['2007-07-13', '2006-01-13', '2010-08-13'], dtype='datetime64')
show(days, np.array(['2001-01-01T12:00', '2002-02-03T13:56:03.172'], dtype='datetime64'),
     np.array([0, 1577836800], dtype='datetime64[s]'), np.array(['2005', 'NaT'], dtype='M8[D]'))
show(np.arange('2005-02', '2005-02-05', dtype='datetime64[D]'), np.arange('2005-02', '2005-06', dtype='datetime64[M]'),
     np.arange(np.datetime64('2020-01-30'), np.datetime64('2020-02-03')),
     np.arange(np.datetime64('2020-01-01'), np.datetime64('2020-01-10'), np.timedelta64(3, 'D')),
     np.arange(3, dtype='timedelta64[h]'), np.array([1, 2, -30], dtype='timedelta64[D]'),
     np.array([np.timedelta64(1, 'D'), np.timedelta64(3, 'h')]), np.array([1, 'NaT'], dtype='m8[s]'))
show(np.array([datetime.date(2020, 1, 1), datetime.date(2021, 1, 1)], dtype='datetime64[D]'),
     np.array([np.datetime64('2020-01-01'), np.datetime64('2020-01-02T03')]), np.zeros(2, 'M8[D]'),
     np.full(2, np.datetime64('2020-01-01')), np.array('2020-01-01', dtype='M8[D]'), np.array([], dtype='M8[D]'))
show(days[0], days[1:], days[days > np.datetime64('2007')], days.reshape(3, 1), days.astype('M8[M]'), days.astype('M8[Y]'),
     days.astype('int64'), days.astype('datetime64[ns]'), days.astype(str), days.astype('M8[s]').astype('M8[D]') == days)

# Arithmetic.
show(np.datetime64('2009-01-01') - np.datetime64('2008-01-01'), np.datetime64('2009') + np.timedelta64(20, 'D'),
     np.datetime64('2011-06-15T00:00') + np.timedelta64(12, 'h'), np.timedelta64(1, 'W') / np.timedelta64(1, 'D'),
     np.timedelta64(1, 'W') % np.timedelta64(10, 'D'), np.timedelta64(7, 'D') // np.timedelta64(2, 'D'),
     np.timedelta64(1, 'D') * 3, 2 * np.timedelta64(1, 'D'), np.timedelta64(7, 'D') / 2, np.timedelta64(7, 'D') * 1.5,
     -np.timedelta64(1, 'D'), abs(np.timedelta64(-5, 'h')), np.datetime64('2020-01-01') + 5, np.datetime64('2020-03') - 1,
     np.timedelta64(1, 'D') + np.timedelta64(1, 'h'),
     np.datetime64('nat') - np.datetime64('2020'), np.timedelta64(3, 'D') // 2, np.timedelta64(-7, 'D') // 2,
     np.timedelta64(-7, 'D') / 2)
show(days - days[0], days + np.timedelta64(1, 'D'), days + np.arange(3), (days - days[0]) / np.timedelta64(1, 'D'),
     (days - days[0]).astype(int), np.diff(days), days - np.timedelta64(1, 'M').astype('m8[D]'),
     ((days - days.min()) // np.timedelta64(30, 'D')).tolist(), days.astype('M8[M]') + np.timedelta64(1, 'M'))
a = days.copy()
a[0] = '2020-02-02'
a[1] = np.datetime64('NaT')
a += np.timedelta64(1, 'D')
a[2] = datetime.date(1999, 12, 31)
show(a)

# Comparison, order, reductions.
show(days < np.datetime64('2007-01-01'), days == np.datetime64('2006-01-13'), np.datetime64('2020-01-01') == np.datetime64('2020-01-01T00'),
     np.datetime64('nat') == np.datetime64('nat'), np.datetime64('nat') != np.datetime64('nat'), days != days,
     np.timedelta64(24, 'h') == np.timedelta64(1, 'D'), np.datetime64('2020') < np.datetime64('2021-06'),
     np.datetime64('2020') == 5, np.timedelta64(1, 'h') < np.timedelta64(61, 'm'))
show(np.sort(days), np.argsort(days), np.sort(np.array(['2020', 'NaT', '1999'], dtype='M8[D]')), days.min(), days.max(),
     days.argmax(), np.argmin(days), np.unique(np.array(['2020-01', '2019-01', '2020-01'], dtype='M8[M]')),
     np.searchsorted(np.sort(days), np.datetime64('2007-01-01')), np.isnat(np.array(['2020', 'NaT'], dtype='M8[D]')),
     np.isnat(np.datetime64('nat')), np.maximum(days, np.datetime64('2007-01-01')), np.ptp(days),
     np.isin(days, np.array(['2006-01-13'], dtype='M8[D]')), np.array(['NaT', '2020'], dtype='M8[D]').max())
gaps = np.array([1, 2, 4], dtype='m8[D]')
show(gaps.sum(), gaps.mean(), np.cumsum(gaps), gaps.max(), np.median(gaps.astype(int)), np.sum(gaps) / np.timedelta64(1, 'h'),
     gaps.astype('m8[h]'), gaps / 2, gaps * 2.5, gaps > np.timedelta64(36, 'h'), gaps.any(), np.abs(-gaps), np.sign(-gaps))

# To Python and to text.
print(days.tolist(), days[0].item(), np.datetime64('2020-01-01T02:03').item(), np.datetime64('2020-01-01', 'ns').item(),
      gaps.tolist(), np.timedelta64(90, 'm').item(), np.datetime64('nat').item(), np.timedelta64(3, 'Y').item())
print(np.datetime_as_string(days), np.datetime_as_string(np.datetime64('2020-01-01T12:34:56'), unit='m'),
      np.datetime_as_string(np.datetime64('2020-01-01T12'), timezone='UTC'), np.datetime_data(np.dtype('m8[us]')))
print(f"{np.datetime64('2020-01-01')}", str(np.timedelta64(3, 'h')), [str(day) for day in days])
print(np.concatenate([days, np.array(['2020-01-01T10'], dtype='M8[h]')]), np.where(days > days[1], days, np.datetime64('1970-01-01')),
      np.stack([days, days]).T.shape, np.repeat(days, 2)[::2], np.roll(days, 1), np.flip(days), np.append(days, days[:1]).size)

# Working days.
print(np.is_busday(np.datetime64('2011-07-15')), np.is_busday(np.datetime64('2011-07-16')),
      np.is_busday(np.arange('2011-07-11', '2011-07-18', dtype='M8[D]'), weekmask='1111110'),
      np.busday_count('2011-01', '2011-02'), np.busday_count('2011-07-11', '2011-07-18'), np.busday_count('2011-07-18', '2011-07-11'),
      np.busday_offset('2011-06-23', 1), np.busday_offset('2011-06-25', 0, roll='forward'),
      np.busday_offset('2011-06-25', 2, roll='backward'), np.busday_offset('2012-05', 1, roll='forward', weekmask='Sun'),
      np.busday_count('2011-01', '2011-02', holidays=['2011-01-03']))

# Where some are missing.
some = np.array([['2020-01-03', 'NaT'], ['2019-05-01', '2021-07-08']], dtype='M8[D]')
show(np.nanmin(some), np.nanmax(some, axis=1), np.nanargmax(some), np.nanargmin(some, axis=0), np.nanmax(some[:, 1] - some[1, 0]))

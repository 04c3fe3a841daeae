# Series beside arrays: operators, ufuncs, and arrays of their values.
import numpy as np
import pandas as pd
s = pd.Series([1.0, 4.0, 9.0], name='x')
a = np.array([10.0, 20.0, 30.0])
print(s + a)
print(a + s)
print(a - s, s - a)
print(s * np.array([1, 2, 3]), np.array([2, 2, 2]) ** s)
print(s > np.array([0, 5, 5]), np.array([0, 5, 5]) > s)
print(np.sqrt(s))
print(np.add(s, 1))
print(s.values, type(s.values).__name__, s.to_numpy().dtype, s.values.sum(), s.to_numpy()[::-1])
print(np.mean(s), np.sum(s), np.max(s), np.asarray(s), np.array(s).shape)
print((s + np.float64(1)).tolist(), (np.float64(2) * s).tolist())
df = pd.DataFrame({'a': [1, 2, 3], 'b': [0.5, 1.5, 2.5]})
print(df.values)
print(df.to_numpy().shape, df[['a']].values.dtype, np.asarray(df)[1])
df['c'] = np.arange(3) * 2
df['d'] = np.where(df['a'] > 1, 'yes', 'no')
print(df)
print(df['a'].values @ df['b'].values, np.corrcoef(df['a'], df['b'])[0, 1].round(6), np.polyfit(df['a'], df['b'], 1).round(6))
mask = np.array([True, False, True])
print(s[mask].tolist(), df[mask]['b'].tolist(), df[df['a'].values > 1]['a'].tolist())


def tell(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: s + np.array([1.0, 2.0]))
tell(lambda: s > np.array([1.0, 2.0]))
tell(lambda: s[np.array([True])])

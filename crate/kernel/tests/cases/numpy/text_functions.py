import numpy as np

a = np.array(['hello', 'World ', 'ab1'])
for f in (np.char.upper, np.char.capitalize, np.char.title, np.char.swapcase, np.char.strip, np.strings.isalpha,
          np.strings.isdigit, np.strings.islower, np.char.str_len):
    print(f.__name__, repr(f(a)))
print(np.char.add(['a', 'b'], ['x', 'yz']), np.char.multiply(['a', 'b'], [2, 3]), np.char.join('-', ['abc', 'de']))
print(np.char.center(a, 9, '*'), np.char.ljust(a, 7, '.'), np.char.rjust(a, 7), np.char.zfill(['7', '-7'], 4))
print(np.char.replace(a, 'l', 'L'), np.char.count(a, 'l'), np.char.find(a, 'o'), np.char.startswith(a, 'h'))
print(np.strings.slice(a, 3), np.strings.slice(a, 1, 4), np.strings.slice(a, None, None, -1))
print(np.strings.partition(a, 'l'))
print(repr(np.char.capitalize('hello world')), repr(np.char.strip('  x ')), repr(np.char.replace('hello', 'l', 'L')))
for make in (lambda: np.char.upper(3), lambda: np.strings.multiply(['a'], 1.5), lambda: np.char.ljust(['a'], 3, 'ab'),
             lambda: np.strings.index(['abc'], 'z')):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

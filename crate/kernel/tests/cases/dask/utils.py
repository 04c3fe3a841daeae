from dask.utils import format_bytes, parse_bytes, funcname, key_split, format_time
print(format_bytes(1), format_bytes(2000), format_bytes(123456789), format_bytes(5 * 2 ** 40))
print(parse_bytes('100'), parse_bytes('100 MB'), parse_bytes('5kB'), parse_bytes('1.5 GiB'), parse_bytes('MB'), parse_bytes(123), parse_bytes('2Ki'))
print(funcname(len), funcname(lambda x: x), key_split('x-1'), key_split(('a-b-1', 2)), key_split('hello-world-1'))
print(format_time(0.5), format_time(1.234), format_time(5e-7), format_time(700), format_time(10000))
parse_bytes('5 foos')

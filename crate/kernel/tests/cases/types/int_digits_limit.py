def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (str(10 ** 4299)[:3], len(str(10 ** 4299))),
    lambda: str(10 ** 4300),
    lambda: repr(-(10 ** 5000)),
    lambda: int('1' * 4300) > 0,
    lambda: int('1' * 4301),
    lambda: int('f' * 5000, 16) > 0,
    lambda: ('%d' % 10 ** 10, '%x' % 16 ** 20),
    lambda: (f'{10 ** 5000:x}'[:5], len(hex(10 ** 5000))),
    lambda: '{:d}'.format(10 ** 5000),
)

def name_of(call):
    try:
        call()
        print('no error')
    except Exception as error:
        print(type(error).__name__)


name_of(lambda: 1 << 10 ** 30)
name_of(lambda: 'ab' * (1 << 62))
name_of(lambda: b'ab' * (1 << 62))
name_of(lambda: 'a' * 10 ** 30)
print(0 << 10 ** 30, 5 >> 10 ** 30, -5 >> 10 ** 30)
print('a' * -(10 ** 30) == '')

try:
    b'ab\xffcd'.decode()
except UnicodeDecodeError as error:
    print(error)
    print(error.args)
    print(isinstance(error, ValueError))
try:
    'aé'.encode('ascii')
except UnicodeEncodeError as error:
    print(error)
    print(error.args)
b'\xe9t\xe9'.decode('utf-8')

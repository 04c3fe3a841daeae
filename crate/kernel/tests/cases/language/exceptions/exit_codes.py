import sys
try:
    sys.exit("message")
except SystemExit as e:
    print(repr(e), e.code)
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit
except BaseException as e:
    print(type(e).__name__, e.code)
try:
    exit(2)
except SystemExit as e:
    print(e.code)

assert True
assert 1 + 1 == 2, "fine"
try:
    assert 1 > 2
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert False, "message"
except AssertionError as e:
    print(repr(e))
try:
    assert [], ("a", 1)
except AssertionError as e:
    print(repr(e), e.args)
def side():
    print("evaluated")
    return "text"
assert True, side()
try:
    assert 0, side()
except AssertionError as e:
    print(e)

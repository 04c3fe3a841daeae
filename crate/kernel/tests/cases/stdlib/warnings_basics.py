import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old way", DeprecationWarning)
    warnings.warn("careful")
    print(len(caught), caught[0].category.__name__, caught[0].message, caught[1].category.__name__, str(caught[1].message))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", UserWarning)
    except UserWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
with warnings.catch_warnings(record=True) as caught:
    warnings.filterwarnings("ignore", message="skip")
    warnings.warn("skip this")
    warnings.warn("show this")
    print([str(w.message) for w in caught])
try:
    warnings.warn("x", int)
except TypeError as error:
    print(error)

class MyWarning(UserWarning):
    pass

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn(MyWarning("mine"))
print(caught[0].category is MyWarning)

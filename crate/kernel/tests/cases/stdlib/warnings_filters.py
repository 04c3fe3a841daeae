import warnings

def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1

def collect(f, *filters):
    with warnings.catch_warnings(record=True) as found:
        warnings.resetwarnings()
        for action, kind in filters:
            warnings.simplefilter(action, kind)
        for _ in range(2):
            f()
        return [(w.category.__name__, str(w.message)) for w in found]

print(collect(old, ("always", DeprecationWarning)), len(collect(old, ("ignore", DeprecationWarning))), len(collect(old, ("once", Warning))))
print(collect(lambda: warnings.warn(UserWarning("as object")), ("always", UserWarning)))
try:
    collect(old, ("error", DeprecationWarning))
except DeprecationWarning as error:
    print("error", error)
with warnings.catch_warnings(record=True) as found:
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.filterwarnings("always", category=RuntimeWarning)
    warnings.warn("runtime", RuntimeWarning)
    print(len(found), found[0].message.args)
try:
    warnings.simplefilter("nope")
except AssertionError as error:
    print("AssertionError")

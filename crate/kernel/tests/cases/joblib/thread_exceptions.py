from joblib import Parallel, delayed
class Bad(Exception):
    pass
seen = []
def fail(i):
    if i == 2:
        raise Bad(f"no {i}")
    return i
try:
    Parallel(n_jobs=2, prefer="threads")(delayed(fail)(i) for i in range(4))
except Bad as e:
    print("caught", e, type(e) is Bad)
def swallow(i):
    try:
        seen.append(i)
    except BaseException as e:
        return "handler ran"
    finally:
        i += 1
    return i
print(Parallel(n_jobs=2, prefer="threads")(delayed(swallow)(i) for i in range(4)), sorted(seen))
def write_then_fail(i):
    seen.append("x")
    raise KeyError(i)
try:
    Parallel(n_jobs=2, prefer="threads", pre_dispatch=1, batch_size=1)(delayed(write_then_fail)(i) for i in range(1))
except KeyError as e:
    print("KeyError", e, seen.count("x"))
Parallel(n_jobs=2, prefer="threads")(delayed(lambda i: 1 // i)(i) for i in (0,))

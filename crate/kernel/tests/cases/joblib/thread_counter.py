from joblib import Parallel, delayed
counter = 0
def bump(n):
    global counter
    counter += n
    return n
print(sum(Parallel(n_jobs=2, prefer="threads")(delayed(bump)(i) for i in range(100))))
print(counter)
state = {"n": 0, "seen": []}
def note(x):
    state["n"] += x
    state["seen"].append(x)
Parallel(n_jobs=2, backend="threading")(delayed(note)(i) for i in range(20))
print(state["n"], sorted(state["seen"]) == list(range(20)))

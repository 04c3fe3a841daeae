from joblib import Parallel, delayed
log = []
def loud(i):
    print("before", i)
    log.append(i)
    print("after", i)
    return i
print(Parallel(n_jobs=2, prefer="threads", pre_dispatch=1, batch_size=1)(delayed(loud)(i) for i in range(3)))
print(log)

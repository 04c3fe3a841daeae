from dask import delayed
words = delayed('the quick brown fox'.split())
print(delayed(sorted)(words, key=len).compute())
print(delayed(list)(delayed(map)(len, words)).compute())
print(delayed(dict)(delayed(zip)(words, [1, 2, 3, 4])).compute())

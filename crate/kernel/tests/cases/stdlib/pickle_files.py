import pickle, os, io

data = {"rows": [[1, 2], [3, 4]], "name": "t"}
with open("pickle_files_tmp.pkl", "wb") as f:
    pickle.dump(data, f)
with open("pickle_files_tmp.pkl", "rb") as f:
    print(pickle.load(f) == data)
print(os.path.getsize("pickle_files_tmp.pkl"))
os.remove("pickle_files_tmp.pkl")
b = io.BytesIO()
pickle.dump(1, b)
pickle.dump("two", b)
b.seek(0)
print(pickle.load(b), pickle.load(b))
try:
    pickle.load(b)
except EOFError as error:
    print("EOF", error)
p = pickle.Pickler(b)
p.dump([3])
print(b.getvalue()[-4:], issubclass(pickle.PicklingError, pickle.PickleError))

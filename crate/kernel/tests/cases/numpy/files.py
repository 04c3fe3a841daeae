# Tables of text and arrays on disk.
import io
import numpy as np
text = "1 2 3\n4 5 6\n"
print(np.loadtxt(io.StringIO(text)), np.loadtxt(io.StringIO(text), dtype=int))
print(np.loadtxt(io.StringIO("a,b\n1,2\n3,4"), delimiter=',', skiprows=1), np.loadtxt(io.StringIO("# head\n1;2"), delimiter=';'))
print(np.loadtxt(io.StringIO(text), usecols=(0, 2)), np.loadtxt(io.StringIO(text), usecols=1), np.loadtxt(io.StringIO(text), unpack=True))
print(np.loadtxt(io.StringIO("1\n2\n3")), np.loadtxt(io.StringIO("1 2"), ndmin=2), np.loadtxt(io.StringIO(text), max_rows=1))
print(np.loadtxt(io.StringIO("x 1\ny 2"), dtype=str), np.loadtxt(["1 2", "3 4"]), np.loadtxt(io.StringIO("1 % c\n2"), comments='%'))
print(np.loadtxt(io.StringIO("10%,2\n20%,3"), delimiter=',', converters={0: lambda s: float(s.rstrip('%'))}))
print(np.genfromtxt(io.StringIO("1,2,3\n4,,6"), delimiter=','), np.genfromtxt(io.StringIO("1,x\n2,3"), delimiter=','))
print(np.genfromtxt(io.StringIO("1,,3"), delimiter=',', filling_values=-1), np.genfromtxt(io.StringIO("h\n1\n2"), skip_header=1), np.genfromtxt(io.StringIO("1 2\n3 4\nend"), skip_footer=1))
print(np.genfromtxt(io.StringIO("1,2\n3,4"), delimiter=',', usecols=[1]), np.genfromtxt(io.StringIO("1 2\n3 4"), dtype=int), np.genfromtxt(io.StringIO("1,N/A\n2,3"), delimiter=',', missing_values='N/A', filling_values=0))
print(np.genfromtxt(io.StringIO("1,2\n3,4"), delimiter=',', unpack=True), np.genfromtxt(io.StringIO("a b\nc d"), dtype=str), np.genfromtxt(io.StringIO("#c\n5 6 # t")))
out = io.StringIO()
np.savetxt(out, [[1.5, 2], [3, 4.25]])
print(out.getvalue())
out = io.StringIO()
np.savetxt(out, np.array([[1, 2], [3, 4]]), fmt='%d', delimiter=',', header='a,b', comments='', footer='end')
print(out.getvalue())
out = io.StringIO()
np.savetxt(out, [1.0, 2.5], fmt='%.2f')
np.savetxt(out, [[1, 2.5]], fmt=['%3d', '%6.3f'])
np.savetxt(out, [[1, 2.5]], fmt='%i -> %g', newline='|')
print(out.getvalue())
np.savetxt('table.csv', np.arange(6).reshape(2, 3), delimiter=',', header='x,y,z')
print(open('table.csv').read())
print(np.loadtxt('table.csv', delimiter=','), np.genfromtxt('table.csv', delimiter=',').shape)
np.save('one.npy', np.arange(3) * 1.5)
print(np.load('one.npy'), np.load('one.npy').dtype)
np.save('two', np.array([[True, False]]))
print(np.load('two.npy'))
np.savez('pack.npz', first=np.arange(3), second=np.eye(2))
pack = np.load('pack.npz')
print(pack.files, pack['first'], pack['second'], 'first' in pack, len(pack), sorted(pack.keys()))
np.savez_compressed('small.npz', np.zeros(1000), [1, 2])
with np.load('small.npz') as small:
    print(small.files, small['arr_0'].sum(), small['arr_1'])
buffer = io.BytesIO()
np.save(buffer, np.array([1, 2, 3], dtype=np.int32))
buffer.seek(0)
print(np.load(buffer), buffer.getvalue()[:6])
np.array([1, 2, 3], dtype=np.uint8).tofile('raw.bin')
print(np.fromfile('raw.bin', dtype=np.uint8), np.frombuffer(b'\x01\x00\x02\x00', dtype=np.int16), np.fromstring('1, 2', sep=','))
print(np.array([1.5, 2]).tobytes().hex(), np.frombuffer(np.arange(2).tobytes(), dtype=np.int64), np.array([[1, 2], [3, 4]]).tolist())


def tell(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: np.loadtxt(io.StringIO("1 2\n3")))
tell(lambda: np.loadtxt(io.StringIO("1 x")))
tell(lambda: np.loadtxt('nowhere.txt'))
tell(lambda: np.load('nowhere.npy'))
tell(lambda: np.genfromtxt(io.StringIO("1,2\n3"), delimiter=','))
tell(lambda: np.savetxt(io.StringIO(), [[1, 2]], fmt=['%d']))
tell(lambda: np.savetxt(io.StringIO(), np.zeros((2, 2, 2))))
tell(lambda: pack['third'])
tell(lambda: np.load(io.BytesIO(b'no array at all')))
tell(lambda: np.frombuffer(b'abc', dtype=np.int16))

# The drawing of the chunks.
import dask.array as da

for shape, chunks in [((10,), 3), ((100,), 10), ((20, 30), (5, 10)), ((1000, 10), (100, 10)), ((10, 1000), 5), ((300, 300), 10), ((10, 20, 30), 10), ((100, 5, 200), (20, 5, 50)), ((4, 5, 6, 7), 2), ((2,) * 6, 1)]:
    print(shape, chunks)
    print(da.ones(shape, chunks=chunks).to_svg(size=120))
print(da.ones((5, 5), chunks=2).to_svg())
for x in [da.array(1), da.zeros((0, 2))]:
    try:
        x.to_svg()
    except NotImplementedError as error:
        print(error)

"""Writes the Parquet files of the tests (pyarrow 26)."""

import datetime

import pyarrow as pa
import pyarrow.parquet as pq

time = datetime.datetime(2000, 1, 1)
table = pa.table({
    "i": pa.array([1, 2, 3, 4, 5], pa.int64()),
    "f": pa.array([0.5, None, 2.5, -1.0, 1e300]),
    "b": pa.array([True, False, True, True, False]),
    "s": pa.array(["a", None, "é", "a", "longer than eight"]),
    "t": pa.array([time, time, None, time, None], pa.timestamp("us")),
    "n": pa.array([1, None, 3, 4, 5], pa.int64()),
})
pq.write_table(table, "mixed.parquet", row_group_size=3, compression="snappy")

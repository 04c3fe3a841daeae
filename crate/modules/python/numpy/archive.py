# Arrays in files: .npy one by one, .npz as zip archives (stored or deflated, no encryption).
import zlib as _zlib


def _little(number, width):
    return number.to_bytes(width, 'little')


def _read_bytes(file):
    if hasattr(file, 'read'):
        return file.read()
    with open(file, 'rb') as opened:
        return opened.read()


def _write_bytes(file, data):
    if hasattr(file, 'write'):
        file.write(data)
        return
    with open(file, 'wb') as opened:
        opened.write(data)


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII', *, max_header_size=10000):
    shared = hasattr(file, 'read') and hasattr(file, 'seek')
    begun = file.tell() if shared else 0
    data = _read_bytes(file)
    if data[:4] == b'PK\x03\x04' or data[:4] == b'PK\x05\x06':
        return NpzFile(data, getattr(file, 'name', 'object') if shared else str(file))
    if not data:
        raise EOFError('No data left in file')
    if data[:6] != b'\x93NUMPY':
        raise ValueError('This file contains pickled (object) data. If you trust the file you can load it unsafely '
                         'using the `allow_pickle=` keyword argument or `pickle.load()`.')
    array_, size = _load_npy(data)
    if shared:
        # One array of several in a file: the rest is left for the next.
        file.seek(begun + size)
    return array_


class NpzFile:
    """The arrays of an .npz archive by name, read when they are asked for."""

    def __init__(self, data, name='object'):
        self._data, self._name = data, name
        self._entries = _entries(data)
        self.files = [name[:-4] if name.endswith('.npy') else name for name in self._entries]

    def __repr__(self):
        shown = ', '.join(self.files[:5]) + ('...' if len(self.files) > 5 else '')
        return f'NpzFile {self._name!r} with keys: {shown}'

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._data = b''

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def __contains__(self, key):
        return key in self.files or key in self._entries

    def __getitem__(self, key):
        name = key if key in self._entries else f'{key}.npy'
        if name not in self._entries:
            raise KeyError(f'{key} is not a file in the archive')
        data = _unpacked(self._data, *self._entries[name])
        return _load_npy(data)[0] if data[:6] == b'\x93NUMPY' else data

    def keys(self):
        from collections.abc import KeysView
        return KeysView(self)

    def values(self):
        from collections.abc import ValuesView
        return ValuesView(self)

    def items(self):
        from collections.abc import ItemsView
        return ItemsView(self)

    def get(self, key, default=None):
        return self[key] if key in self else default


def _entries(data):
    # The central directory: name -> method, size packed, size, checksum, where.
    end = data.rfind(b'PK\x05\x06')

    def number(at, width):
        return int.from_bytes(data[at:at + width], 'little')
    if end < 0:
        raise ValueError('File is not a zip file')
    count, at = number(end + 10, 2), number(end + 16, 4)
    found = {}
    for _ in range(count):
        if data[at:at + 4] != b'PK\x01\x02':
            raise ValueError('Bad magic number for central directory')
        name_size, extra, comment = number(at + 28, 2), number(at + 30, 2), number(at + 32, 2)
        name = data[at + 46:at + 46 + name_size].decode()
        found[name] = (number(at + 10, 2), number(at + 20, 4), number(at + 24, 4), number(at + 16, 4),
                       number(at + 42, 4))
        at += 46 + name_size + extra + comment
    return found


def _unpacked(data, method, packed, size, checksum, at):
    start = at + 30 + int.from_bytes(data[at + 26:at + 28], 'little') + int.from_bytes(data[at + 28:at + 30], 'little')
    part = data[start:start + packed]
    if method == 8:
        part = _zlib.decompress(part, -15, size)
    elif method != 0:
        raise NotImplementedError('That compression method is not supported')
    if len(part) != size or _zlib.crc32(part) != checksum:
        raise ValueError('Bad CRC-32 for an array of the archive')
    return part


def _packed(named, compress):
    import io
    body, directory = [], []
    at = 0
    for name, value in named.items():
        buffer = io.BytesIO()
        save(buffer, value)
        plain, name = buffer.getvalue(), f'{name}.npy'.encode()
        data = _zlib.compress(plain, -1, -15) if compress else plain
        fields = (b'\x14\x00\x00\x00' + _little(8 if compress else 0, 2) + b'\x00\x00\x21\x00' +
                  _little(_zlib.crc32(plain), 4) + _little(len(data), 4) + _little(len(plain), 4) +
                  _little(len(name), 2) + b'\x00\x00')
        body += [b'PK\x03\x04', fields, name, data]
        directory.append(b'PK\x01\x02\x14\x00' + fields + bytes(10) + _little(at, 4) + name)
        at += 30 + len(name) + len(data)
    central = b''.join(directory)
    count = _little(len(directory), 2)
    return b''.join(body) + central + (b'PK\x05\x06' + bytes(4) + count + count + _little(len(central), 4) +
                                       _little(at, 4) + bytes(2))


def _save_all(file, args, named, compress):
    for at, value in enumerate(args):
        if f'arr_{at}' in named:
            raise ValueError(f'Cannot use un-named variables and keyword arr_{at}')
        named[f'arr_{at}'] = value
    data = _packed({key: asanyarray(value) for key, value in named.items()}, compress)
    if hasattr(file, 'write'):
        file.write(data)
        return
    file = str(file)
    with open(file if file.endswith('.npz') else file + '.npz', 'wb') as opened:
        opened.write(data)


def savez(file, *args, allow_pickle=True, **kwds):
    _save_all(file, args, kwds, False)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    _save_all(file, args, kwds, True)


def fromfile(file, dtype=float, count=-1, sep='', offset=0, *, like=None):
    data = _read_bytes(file)
    if sep:
        return fromstring(data.decode(), dtype, count, sep=sep)
    kind = _dtype(dtype)
    data = data[offset:]
    usable = len(data) - len(data) % kind.itemsize
    return frombuffer(data[:usable], kind)[:None if count < 0 else count].copy()


def _tofile(self, fid, sep='', format='%s'):
    _write_bytes(fid, self.tobytes() if not sep else sep.join(format % one for one in self.ravel().tolist()).encode())


def _dumps(self):
    import pickle
    return pickle.dumps(self)


def _dump(self, file):
    _write_bytes(file, self.dumps())


def _partition_self(self, kth, axis=-1, kind='introselect', order=None):
    self[...] = partition(self, kth, axis)


def _byteswap(self, inplace=False):
    own = self if self.flags.c_contiguous else self.copy()
    # Of the numbers that an element is made of.
    width = {'c': self.dtype.itemsize // 2, 'U': 4}.get(self.dtype.kind, self.dtype.itemsize)
    turned = own.reshape(-1).view(uint8).reshape(-1, width)[:, ::-1]
    swapped = frombuffer(turned.tobytes(), self.dtype).reshape(self.shape).copy()
    if inplace:
        self[...] = swapped
        return self
    return swapped


_METHODS |= {'tofile': _tofile, 'dump': _dump, 'dumps': _dumps, 'partition': _partition_self, 'byteswap': _byteswap}

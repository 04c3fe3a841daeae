# np.nditer: walks over one or several arrays. Elements come as arrays without dimensions, to be read and assigned.


def _walk_order(arrays, order):
    # The axes, outermost first, and those walked backwards: as the elements lie in memory for 'K'.
    axes = list(range(arrays[0].ndim))
    if order == 'F' or order == 'A' and _all(a.flags.f_contiguous and not a.flags.c_contiguous for a in arrays):
        return axes[::-1], ()
    if order != 'K':
        return axes, ()
    axes.sort(key=lambda axis: -_max(_abs(a.strides[axis]) for a in arrays))
    backwards = [axis for axis in axes if _all(a.strides[axis] <= 0 for a in arrays)
                 and _any(a.strides[axis] < 0 for a in arrays)]
    return axes, backwards


class nditer:
    _KNOWN = {'buffered', 'c_index', 'common_dtype', 'copy_if_overlap', 'delay_bufalloc', 'external_loop', 'f_index',
              'growinner', 'multi_index', 'ranged', 'refs_ok', 'reduce_ok', 'zerosize_ok'}

    def __init__(self, op, flags=(), op_flags=None, op_dtypes=None, order='K', casting='safe', op_axes=None,
                 itershape=None, buffersize=0):
        self._flags = set(flags)
        for flag in self._flags - self._KNOWN:
            raise ValueError(f'Unexpected iterator global flag "{flag}"')
        if self._flags & {'ranged', 'reduce_ok'} or op_axes is not None or itershape is not None:
            raise NotImplementedError('nditer: ranges, reductions, op_axes and itershape are not available in this '
                                      'notebook; np.ndindex and np.broadcast_to do the same')
        if isinstance(op, (tuple, list)) and len(op) == 0:
            raise ValueError('Must provide at least one operand')
        several = isinstance(op, (tuple, list)) and _any(
            one is None or isinstance(one, (ndarray, tuple, list)) for one in op)
        ops = list(op) if several else [op]
        modes = self._modes(op_flags, len(ops), ops)
        kinds = self._kinds(op_dtypes, ops)
        given = [None if one is None else asarray(one) for one in ops]
        shape_ = broadcast_shapes(*[one.shape for one in given if one is not None])
        common = result_type(*[one for one in given if one is not None])
        if 'common_dtype' in self._flags:
            kinds = [common if kind is None else kind for kind in kinds]
        self.operands, self._writeback, walked = [], [], []
        for at, (one, mode, kind) in enumerate(zip(given, modes, kinds)):
            if one is None:
                one = empty(shape_, dtype=common if kind is None else kind)
            elif 'readwrite' in mode or 'writeonly' in mode:
                if one.shape != shape_:
                    raise ValueError('output operand requires a reduction along dimension 0, but the reduction is not '
                                     'enabled. The dimension size of 1 does not match the expected output shape.'
                                     if one.ndim == len(shape_) else
                                     f'non-broadcastable output operand with shape {_tight(one.shape)} doesn\'t match '
                                     f'the broadcast shape {_tight(shape_)}')
                if not one.flags.writeable:
                    raise ValueError('output array is read-only')
            self.operands.append(one)
            use = one
            if kind is not None and one.dtype != kind:
                use = self._converted(at, one, kind, mode, casting)
            use = broadcast_to(use, shape_) if use.shape != shape_ else use
            if not mode & {'readwrite', 'writeonly'} and given[at] is not None:
                use = use.view()
                use.flags.writeable = False
            walked.append(use)
        self.dtypes = tuple([one.dtype for one in walked])
        self.shape, self.ndim, self.nop = shape_, len(shape_), len(walked)
        self.itersize = prod_of(shape_)
        self.operands = tuple(self.operands)
        if self.itersize == 0 and 'zerosize_ok' not in self._flags:
            raise ValueError('Iteration of zero-sized operands is not enabled')
        self._order, self._backwards = _walk_order(walked, order)
        turn = tuple([slice(None, None, -1 if axis in self._backwards else None) for axis in range(self.ndim)])
        self._walked = [one[turn + (Ellipsis,)].transpose(self._order) for one in walked]
        self.has_index = _bool(self._flags & {'c_index', 'f_index'})
        self.has_multi_index = 'multi_index' in self._flags
        self._outer = self._walked[0].shape[:self._steps()]
        self.reset()

    def _converted(self, at, one, kind, mode, casting):
        # A copy in the type that was asked for, written back at the end.
        if 'copy' not in mode and 'updateifcopy' not in mode and 'buffered' not in self._flags:
            raise TypeError('Iterator operand required copying or buffering, but neither copying nor buffering was '
                            'enabled')
        if not can_cast(one.dtype, kind, casting):
            raise TypeError(f'Iterator operand {at} dtype could not be cast from {one.dtype!r} to {kind!r} according '
                            f'to the rule {casting!r}')
        copied = one.astype(kind)
        if mode & {'readwrite', 'writeonly'}:
            if not can_cast(kind, one.dtype, casting):
                raise TypeError(f'Iterator requested dtype could not be cast from {kind!r} to {one.dtype!r}, the '
                                f'operand {at} dtype, according to the rule {casting!r}')
            self._writeback.append((one, copied))
        return copied

    @staticmethod
    def _modes(op_flags, count, ops):
        if op_flags is None or len(op_flags) == 0:
            return [{'readonly'} if one is not None else {'writeonly', 'allocate'} for one in ops]
        if isinstance(op_flags[0], str):
            return [set(op_flags)] * count
        return [set(one) if one else {'readonly'} for one in op_flags]

    @staticmethod
    def _kinds(op_dtypes, ops):
        if op_dtypes is None:
            return [None] * len(ops)
        if isinstance(op_dtypes, (list, tuple)):
            kinds = [None if one is None else dtype(one) for one in op_dtypes]
            return kinds * len(ops) if len(kinds) == 1 else kinds
        return [dtype(op_dtypes)] * len(ops)

    def _steps(self):
        # How many of the axes are walked one by one: all, or without those that make one run in memory.
        if 'external_loop' not in self._flags or self.ndim == 0:
            return self.ndim
        if 'buffered' in self._flags:
            return 0
        inner = self.ndim - 1
        while inner and _all(one.strides[inner - 1] == one.strides[inner] * one.shape[inner]
                             for one in self._walked):
            inner -= 1
        return inner

    def reset(self):
        self._count, self._begun = 0, False
        self._total = prod_of(self._outer) if self.itersize else 0

    def iternext(self):
        self._count = _min(self._count + 1, self._total)
        return not self.finished

    @property
    def finished(self):
        return self._count >= self._total

    @property
    def _place(self):
        return _place_of(self._count, self._outer)

    @property
    def value(self):
        place = self._place
        parts = tuple([one[place + (Ellipsis,)] for one in self._walked])
        if 'external_loop' in self._flags:
            parts = tuple([part.reshape(-1) for part in parts])
        return parts if self.nop > 1 else parts[0]

    def __getitem__(self, at):
        parts = self.value if self.nop > 1 else (self.value,)
        return parts[at]

    def __setitem__(self, at, value):
        self[at][...] = value

    def __len__(self):
        return self.nop

    @property
    def iterindex(self):
        return self._count

    def _where(self):
        place = [0] * self.ndim
        for axis, at in zip(self._order, self._place):
            place[axis] = self.shape[axis] - 1 - at if axis in self._backwards else at
        return tuple(place)

    @property
    def multi_index(self):
        if not self.has_multi_index:
            raise ValueError('Iterator is not tracking a multi-index')
        return self._where()

    @property
    def index(self):
        if not self.has_index:
            raise ValueError('Iterator does not have an index')
        total, pairs = 0, list(zip(self._where(), self.shape))
        for at, length in pairs if 'c_index' in self._flags else pairs[::-1]:
            total = total * length + at
        return total

    def __iter__(self):
        return self

    def __next__(self):
        # The element under the cursor first, then one step before each other.
        if self._begun:
            self.iternext()
        self._begun = True
        if self.finished:
            self.close()
            raise StopIteration
        return self.value

    def copy(self):
        other = object.__new__(nditer)
        other.__dict__.update(self.__dict__)
        return other

    def close(self):
        for target, used in self._writeback:
            target[...] = used

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _tight(shape_):
    return '(' + ','.join([str(length) for length in shape_]) + ')'

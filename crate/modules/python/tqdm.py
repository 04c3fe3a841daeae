"""`tqdm`: progress bars as text, rewritten in place while the cell runs."""

import sys
import time

__version__ = '4.67.1'
__all__ = ['tqdm', 'trange', 'tqdm_notebook', 'tnrange', 'TqdmWarning']


class TqdmWarning(Warning):
    """Something is odd, but the bar goes on."""


_EIGHTHS = ' ▏▎▍▌▋▊▉█'
# What is shown where the width of the screen is not known, as with CPython in a notebook.
_BAR = 10
_SMOOTHING = 0.3


def _scaled(number, divisor=1000):
    """A number with three digits and a prefix: 1.23k."""
    for unit in ('', 'k', 'M', 'G', 'T', 'P', 'E', 'Z'):
        if abs(number) < 999.5:
            if abs(number) < 99.95:
                if abs(number) < 9.995:
                    return f'{number:1.2f}{unit}'
                return f'{number:2.1f}{unit}'
            return f'{number:3.0f}{unit}'
        number /= divisor
    return f'{number:3.1f}Y'


def _interval(seconds):
    minutes, s = divmod(int(seconds), 60)
    hours, m = divmod(minutes, 60)
    return f'{hours:d}:{m:02d}:{s:02d}' if hours else f'{m:02d}:{s:02d}'


def _bar(fraction, width, charset):
    filled, part = divmod(int(fraction * width * (len(charset) - 1)), len(charset) - 1)
    bar = charset[-1] * filled
    if filled < width:
        bar += charset[part] + charset[0] * (width - filled - 1)
    return bar


class tqdm:
    """An iterator that shows how far it has come; or, with `update`, whatever counts by hand."""

    monitor_interval = 10

    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1,
                 maxinterval=10.0, miniters=None, ascii=None, disable=False, unit='it', unit_scale=False,
                 dynamic_ncols=False, smoothing=_SMOOTHING, bar_format=None, initial=0, position=None, postfix=None,
                 unit_divisor=1000, write_bytes=False, lock_args=None, nrows=None, colour=None, delay=0, gui=False,
                 **kwargs):
        if kwargs:
            raise KeyError(f'Unknown argument(s): {kwargs!r}')
        if total is None and iterable is not None:
            try:
                total = len(iterable)
            except (TypeError, AttributeError):
                total = None
        self.iterable = iterable
        self.desc = desc or ''
        self.total = None if total == float('inf') else total
        self.leave = True if leave is None else leave
        self.fp = file
        self.ncols = ncols
        self.mininterval = mininterval or 0
        self.miniters = miniters or 0
        self.ascii = bool(ascii)
        self.disable = bool(disable)
        self.unit = unit
        self.unit_scale = unit_scale
        self.unit_divisor = unit_divisor
        self.bar_format = bar_format
        self.initial = initial
        self.postfix = ''
        self.smoothing = smoothing
        self.delay = delay
        self.n = initial
        self._rate = None
        self._width = 0
        self._ended = False
        self.start_t = self.last_print_t = time.time()
        self.last_print_n = initial
        if postfix:
            self.set_postfix(postfix, refresh=False) if isinstance(postfix, dict) else self.set_postfix_str(postfix, False)
        if not self.disable and delay <= 0:
            self.refresh()

    def __iter__(self):
        if self.disable:
            for item in self.iterable:
                self.n += 1
                yield item
            return
        try:
            for item in self.iterable:
                yield item
                self.update(1)
        finally:
            self.close()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()

    def __len__(self):
        return self.total if self.iterable is None else len(self.iterable)

    def __bool__(self):
        if self.total is not None:
            return self.total > 0
        if self.iterable is None:
            raise TypeError('bool() undefined when iterable == total == None')
        return bool(self.iterable)

    def __repr__(self):
        return self._meter(time.time())

    __str__ = __repr__

    def update(self, n=1):
        if self.disable:
            return None
        self.n += n
        if self.n - self.last_print_n < self.miniters:
            return None
        now = time.time()
        passed = now - self.last_print_t
        if passed < self.mininterval or now - self.start_t < self.delay:
            return None
        self._remember_rate(now, passed)
        self._show(self._meter(now))
        return True

    def _remember_rate(self, now, passed):
        done = self.n - self.last_print_n
        if self.smoothing and passed and done:
            rate = done / passed
            self._rate = rate if self._rate is None else self.smoothing * rate + (1 - self.smoothing) * self._rate
        self.last_print_t = now
        self.last_print_n = self.n

    def refresh(self, nolock=False, lock_args=None):
        if not self.disable:
            self._show(self._meter(time.time()))
        return True

    display = refresh

    def close(self):
        if self.disable or self._ended:
            return
        self._ended = True
        self._rate = None
        if self.leave:
            self._show(self._meter(time.time()))
            self._write('\n')
        else:
            self._write('\r' + ' ' * self._width + '\r')

    def clear(self, nolock=False):
        if not self.disable:
            self._write('\r' + ' ' * self._width + '\r')

    def reset(self, total=None):
        self.n = self.last_print_n = 0
        if total is not None:
            self.total = total
        self._ended = False
        self._rate = None
        self.start_t = self.last_print_t = time.time()
        self.refresh()

    def set_description(self, desc=None, refresh=True):
        self.desc = f'{desc}: ' if desc else ''
        if refresh:
            self.refresh()

    def set_description_str(self, desc=None, refresh=True):
        self.desc = desc or ''
        if refresh:
            self.refresh()

    def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
        items = dict(ordered_dict or {})
        items.update(sorted(kwargs.items()))
        shown = []
        for key, value in items.items():
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                value = self.format_num(value)
            shown.append(f'{key}={str(value).strip()}')
        self.set_postfix_str(', '.join(shown), refresh)

    def set_postfix_str(self, s='', refresh=True):
        self.postfix = str(s)
        if refresh:
            self.refresh()

    @property
    def format_dict(self):
        return {'n': self.n, 'total': self.total, 'elapsed': time.time() - self.start_t, 'unit': self.unit,
                'rate': self._rate, 'prefix': self.desc, 'postfix': self.postfix}

    @staticmethod
    def format_num(n):
        f = f'{n:.3g}'.replace('e+0', 'e+').replace('e-0', 'e-')
        n = str(n)
        return f if len(f) < len(n) else n

    @staticmethod
    def format_interval(t):
        return _interval(t)

    @staticmethod
    def format_sizeof(num, suffix='', divisor=1000):
        return _scaled(num, divisor) + suffix

    @classmethod
    def write(cls, s, file=None, end='\n', nolock=False):
        print(s, file=file, end=end)

    def _meter(self, now):
        elapsed = now - self.start_t
        done = self.n - self.initial
        rate = self._rate if self._rate is not None else done / elapsed if elapsed else None
        factor = self.unit_scale if self.unit_scale and not isinstance(self.unit_scale, bool) else 1
        n = self.n * factor
        total = None if self.total is None else self.total * factor
        if rate is not None:
            rate *= factor
        if total is not None and n >= total + 0.5:
            total = None
        fields = self._fields(n, total, rate, elapsed)
        if self.bar_format:
            fields['bar'] = self._drawn(n, total, fields)
            return self.bar_format.format(**fields)
        if total is None:
            return (f'{fields["l_desc"]}{fields["n_fmt"]}{self.unit} [{fields["elapsed"]}, '
                    f'{fields["rate_fmt"]}{fields["postfix"]}]')
        return fields['l_bar'] + self._drawn(n, total, fields) + fields['r_bar']

    def _drawn(self, n, total, fields):
        if not total:
            return ''
        width = _BAR
        if self.ncols is not None:
            width = max(1, self.ncols - len(fields['l_bar']) - len(fields['r_bar']))
        return _bar(n / total, width, ' 123456789#' if self.ascii else _EIGHTHS)

    def _fields(self, n, total, rate, elapsed):
        scaled = bool(self.unit_scale)
        show = (lambda number: _scaled(number, self.unit_divisor)) if scaled else str
        rate_text = '?' if not rate else _scaled(rate) if scaled else f'{rate:5.2f}'
        noinv = f'{rate_text}{self.unit}/s'
        inverse = 1 / rate if rate else None
        inv = f'{_scaled(inverse) if scaled else f"{inverse:5.2f}"}s/{self.unit}' if inverse else '?'
        remaining = (total - n) / rate if rate and total is not None else 0
        desc = self.desc if not self.desc or self.desc.endswith(': ') else f'{self.desc}: '
        percentage = n / total * 100 if total else 0
        fields = {
            'n': n, 'n_fmt': show(n), 'total': total, 'total_fmt': '?' if total is None else show(total),
            'elapsed': _interval(elapsed), 'elapsed_s': elapsed, 'remaining': _interval(remaining) if rate else '?',
            'remaining_s': remaining, 'percentage': percentage, 'desc': self.desc, 'l_desc': desc, 'unit': self.unit,
            'rate': rate, 'rate_noinv_fmt': noinv, 'rate_inv_fmt': inv,
            'rate_fmt': inv if inverse and inverse > 1 else noinv,
            'postfix': f', {self.postfix}' if self.postfix else '',
        }
        fields['l_bar'] = f'{desc}{percentage:3.0f}%|'
        fields['r_bar'] = (f'| {fields["n_fmt"]}/{fields["total_fmt"]} [{fields["elapsed"]}<{fields["remaining"]}, '
                           f'{fields["rate_fmt"]}{fields["postfix"]}]')
        return fields

    def _show(self, text):
        self._write('\r' + text + ' ' * max(0, self._width - len(text)))
        self._width = len(text)

    def _write(self, text):
        file = sys.stderr if self.fp is None else self.fp
        file.write(text)
        file.flush()

    @classmethod
    def pandas(cls, **kwargs):
        raise NotImplementedError('tqdm.pandas (progress_apply) is not available in this notebook yet')


tqdm.__module__ = 'tqdm.std'


def trange(*args, **kwargs):
    """`tqdm(range(*args), **kwargs)`."""
    return tqdm(range(*args), **kwargs)


tqdm_notebook = tqdm
tnrange = trange

"""A Fourier transform of a million numbers, and back."""

from time import perf_counter
import numpy as np

x = np.random.default_rng(1).random(1 << 20)
start = perf_counter()
np.fft.ifft(np.fft.fft(x))
print(perf_counter() - start)

# Spectra: the transforms and their inverses, frequencies, shifts, and what they refuse.
import numpy as np


def show(x):
    print(np.round(x, 10) + 0)


x = np.array([1.0, 2.0, 4.0, 8.0])
show(np.fft.fft(x))
show(np.fft.ifft(np.fft.fft(x)))
show(np.fft.rfft(x))
show(np.fft.irfft(np.fft.rfft(x)))
show(np.fft.fft(x, n=6))
show(np.fft.fft(x, n=3))
show(np.fft.fft([1, 2, 3, 4, 5]))
show(np.fft.rfft([1, 2, 3, 4, 5]))
show(np.fft.irfft(np.fft.rfft([1, 2, 3, 4, 5]), n=5))
show(np.fft.fft([7]))
show(np.fft.fft(np.arange(7) + 1j))
show(np.fft.fft(x, norm='ortho'))
show(np.fft.fft(x, norm='forward'))
show(np.fft.ifft(x, norm='backward'))
m = np.arange(12.0).reshape(3, 4)
show(np.fft.fft(m))
show(np.fft.fft(m, axis=0))
show(np.fft.fft2(m))
show(np.fft.ifft2(np.fft.fft2(m)))
show(np.fft.fftn(m, axes=(0,)))
show(np.fft.rfft2(m))
show(np.fft.irfft2(np.fft.rfft2(m), s=(3, 4)))
show(np.fft.hfft([1, 2, 3], n=4))
show(np.fft.ihfft([4.0, 3, 2, 1]))
print(np.fft.fftfreq(8, d=0.1))
print(np.fft.fftfreq(5))
print(np.fft.rfftfreq(8, d=0.5))
print(np.fft.rfftfreq(5))
print(np.fft.fftshift([0, 1, 2, -2, -1]))
print(np.fft.ifftshift(np.fft.fftshift(np.arange(5))))
print(np.fft.fftshift(np.arange(6).reshape(2, 3)))
print(np.fft.fftshift(np.arange(6).reshape(2, 3), axes=1))
print(np.fft.fft(x).dtype, np.fft.irfft(x).dtype, np.fft.fft(np.zeros((2, 3, 4))).shape, np.fft.rfft(m, axis=0).shape)
# The strongest tone of a sum of two.
rate, count = 500, 1000
t = np.arange(count) / rate
signal = np.sin(2 * np.pi * 50 * t) + 0.5 * np.sin(2 * np.pi * 120 * t)
spectrum = np.abs(np.fft.rfft(signal)) / count * 2
freqs = np.fft.rfftfreq(count, 1 / rate)
peaks = freqs[spectrum > 0.1]
print(peaks, np.round(spectrum[spectrum > 0.1], 8), freqs[spectrum.argmax()])
# Longer ones against the sum that defines them, of lengths with small and large factors.
for n in (30, 64, 97, 210):
    y = np.cos(np.arange(n) ** 2 / 7) + 1j * np.sin(np.arange(n))
    k = np.arange(n)
    slow = np.exp(-2j * np.pi * np.outer(k, k) / n) @ y
    print(n, np.allclose(np.fft.fft(y), slow), np.allclose(np.fft.ifft(np.fft.fft(y)), y))
a, b = np.arange(20.0), np.ones(5)
show(np.fft.irfft(np.fft.rfft(a, 24) * np.fft.rfft(b, 24), 24) - np.convolve(a, b))


def tell(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: np.fft.fft([]))
tell(lambda: np.fft.fft(x, n=0))
tell(lambda: np.fft.fft(x, axis=2))
tell(lambda: np.fft.fft(x, norm='other'))
tell(lambda: np.fft.fft('abc'))

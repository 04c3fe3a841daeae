# Conway's game, on a ring and with a border; the same by convolution.
import numpy as np


def step(cells):
    n = sum(np.roll(np.roll(cells, dy, 0), dx, 1) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if (dy, dx) != (0, 0))
    return ((n == 3) | ((cells == 1) & (n == 2))).astype(np.uint8)


def bordered(cells):
    p = np.pad(cells, 1)
    n = (p[:-2, :-2] + p[:-2, 1:-1] + p[:-2, 2:] + p[1:-1, :-2] + p[1:-1, 2:] + p[2:, :-2] + p[2:, 1:-1] + p[2:, 2:])
    return np.where((n == 3) | ((cells == 1) & (n == 2)), 1, 0).astype(cells.dtype)


board = np.zeros((6, 6), dtype=np.uint8)
board[[0, 1, 2, 2, 2], [1, 2, 0, 1, 2]] = 1
print(board)
for _ in range(4):
    board = step(board)
print(board, board.dtype, board.sum(), type(board.sum()))
print(bordered(board))
blinker = np.zeros((5, 5), np.uint8)
blinker[2, 1:4] = 1
print(np.array_equal(bordered(bordered(blinker)), blinker), np.array_equal(bordered(blinker), blinker.T))
windows = np.lib.stride_tricks.sliding_window_view(np.pad(blinker, 1), (3, 3))
print(windows.shape, (windows.sum(axis=(2, 3)) - blinker))
print('\n'.join(''.join('#' if c else '.' for c in row) for row in board))
print(np.packbits(board, axis=1).ravel(), np.unpackbits(np.array([7], dtype=np.uint8)))
print(np.count_nonzero(board), np.count_nonzero(board, axis=0), board.any(axis=1), board.all())
print(np.flatnonzero(board), np.nonzero(board)[0], np.transpose(np.nonzero(board)).tolist())
soup = np.random.default_rng(3).integers(0, 2, (8, 8), dtype=np.uint8)
history = []
for _ in range(12):
    history.append(int(soup.sum()))
    soup = step(soup)
print(history, np.cumsum(history)[-1], np.diff(history).tolist())
print(np.rot90(board)[0], np.flipud(board)[0], np.fliplr(board)[1], np.kron(board[:2, :2], np.ones((2, 2), np.uint8)))

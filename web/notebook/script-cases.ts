// Notebooks whose scripts stand in crate/kernel/tests/cases/export, where CPython and this engine
// have run them, and in export-shell, where only CPython can.

import { type Cell, codeCell, markdownCell } from "./model";

const cells = (...sources: string[]): Cell[] => sources.map((s) => codeCell(s));

export const SCRIPTS: Record<string, Cell[]> = {
  lecture: [
    markdownCell("# Monte Carlo\n\nWe *estimate* pi.\n\n- one\n- two"),
    ...cells(
      "import random\n\ndef inside(n, seed):\n    rng = random.Random(seed)\n    return sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n))",
      "%matplotlib inline\nhits = inside(1000, 1)\nprint(hits)",
      "# a comment\nestimate = 4 * hits / 1000\nestimate;",
    ),
  ],
  timing: cells(
    "def work(n):\n    return sum(range(n))",
    "%%capture shown\n%timeit -n 2 -r 3 work(100)\n%time x = work(10)",
    "print('per loop' in shown.stdout, 'Wall time' in shown.stdout, x)",
    "t = %timeit -o -q -n 3 -r 2 work(10)\nprint(t.loops, t.repeat, t.best <= t.average)",

    "def timed(k):\n    r = %timeit -o -q -n 1 -r 1 work(k)\n    return r.loops\nprint(timed(3))",
  ),
  timed_cell: cells(
    "import contextlib, io\nbuffer = io.StringIO()\nredirect = contextlib.redirect_stdout(buffer)\nredirect.__enter__()",
    "%%time\ntotal = 0\nfor i in range(5):\n    total += i",
    "%%timeit -n 1 -r 2 k = 3\nz = [k] * 3\nlen(z)",
    "redirect.__exit__(None, None, None)\nprint(total, 'Wall time' in buffer.getvalue(), 'per loop' in buffer.getvalue())",
  ),
  "../export-shell/files": cells(
    "%%writefile helper_of_export.py\nLIMIT = 3\nprint('helper runs', __name__)\ndef twice(x):\n    return 2 * x  # \"quoted\" \\ text\n",
    "%%writefile -a helper_of_export.py\nEXTRA = 'ü'\n",
    "%run helper_of_export.py\nprint(twice(LIMIT), EXTRA)",
    "lines = !cat helper_of_export.py\nprint(len(lines), lines[0])",
    "name = 'helper_of_export.py'\n!head -n 1 {name}",
    "!pip install numpy\nprint('still here')",
    "import os\nos.remove(name)",
  ),
  "../export-shell/comments": cells(
    "# %timeit was here\nx = 7\n# ! and here\nprint(x %3)",
    "if x:\n    %who\n    print('in a block')",
    "s = '''\n%time not a magic\n'''\nprint(len(s))",
    "len?",
    "?print\nnumbers = [1,\n           2]\nprint(numbers)",
    "cat /dev/null",
    "%%html\n<b>bold</b>\n\n# not a heading",
    "%%bash\nls -l\necho done",
  ),
  guard: [
    markdownCell("Processes"),
    ...cells(
      "from multiprocessing import Pool\n\nN = 4",
      "def square(x):\n    return x * x\n\ndef table(n):\n    with Pool(2) as pool:\n        return pool.map(square, range(n))",
      "# the pool starts here\nresult = table(N)\nprint(result)",
      "def cube(x):\n    return x ** 3\n\ntext = '''kept\n    as it is\n'''\nwith Pool(2) as pool:\n    print(pool.map(cube, range(3)))\n\nprint(len(text), sum(result))",
    ),
    markdownCell("End"),
    codeCell("%time final = table(2)".replace("%time ", "")),
    codeCell("print(final)"),
  ],
  executor: cells(
    "from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor\n\ndef double(x):\n    return 2 * x\n\nwith ThreadPoolExecutor(2) as threads:\n    print(list(threads.map(double, [1, 2])))",
    "with ProcessPoolExecutor(2) as pool:\n    print(list(pool.map(double, range(3))))",
  ),
  "../export-shell/display": cells("display('shown')\nfor i in range(2):\n    display(i)"),
};

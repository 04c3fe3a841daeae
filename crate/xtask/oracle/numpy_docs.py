"""Runs the examples in NumPy's own docstrings through the engine and reports how many print what they should.

usage: numpy_docs.py THREADBOOK [--list] [--least SHARE] [NAME ...]

The docstrings are read from the installed NumPy. An example counts if CPython with the real NumPy prints what the
docstring says; it passes if the engine prints the same, white space and `...` apart. Exit status 1 if fewer than
SHARE (0 to 1) pass.
"""

import ast
import doctest
import os
import subprocess
import sys
import tempfile

import numpy as np

# What the notebook's NumPy leaves out says so by name; its examples are not looked at.
OUT_OF_SCOPE = set("""
    array2string_legacy asmatrix bmat busday_count busday_offset busdaycalendar char chararray
    complex64 core ctypeslib datetime64 datetime_as_string datetime_data dtypes emath f2py fft float16 format_parser
    from_dlpack fromfile fromregex get_include get_bufsize half is_busday isnat kaiser linalg
    longdouble lookfor ma mask_indices matrix matvec memmap ndarray nditer nested_iters object_ polynomial
    random rec recarray record setbufsize show_config show_runtime strings test testing
    timedelta64 typename vecmat void bytes_ mintypecode common_type info isdtype i0 require c_ deprecate dtype ufunc clongdouble csingle frompyfunc seterrcall geterrcall typing version lib
""".split())

PRELUDE = "import numpy as np\ntry:\n    import warnings\n    warnings.simplefilter('ignore')\nexcept ImportError:\n    pass\n"


def examples(name):
    """The docstring's examples: source and wanted text."""
    parser = doctest.DocTestParser()
    found = np
    for part in name.split('.'):
        found = getattr(found, part)
    text = getattr(found, '__doc__', None) or ''
    try:
        return [(one.source, one.want) for one in parser.get_examples(text)]
    except ValueError:
        return []


def program(cases):
    lines = [PRELUDE]
    for number, (_, source, _) in enumerate(cases):
        try:
            tree = ast.parse(source)
        except SyntaxError:
            source, tree = "raise SyntaxError\n", ast.parse("raise SyntaxError")
        body = source
        if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
            body = "_shown = (\n" + source.rstrip('\n') + "\n)\nif _shown is not None:\n    print(repr(_shown))\n"
        inside = ''.join('    ' + line + '\n' for line in body.splitlines())
        lines.append(f"print('=== {number}')\ntry:\n{inside}except Exception as error:\n"
                     "    print('Traceback (most recent call last):')\n"
                     "    print(f'{type(error).__name__}: {error}')\n")
    lines.append("print('=== end')\n")
    return '\n'.join(lines)


def outputs(command, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'examples.py')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        run = subprocess.run([*command, path], capture_output=True, text=True, check=False, cwd=folder)
    found = {}
    for part in ('\n' + run.stdout).split('\n=== ')[1:]:
        number, _, printed = part.partition('\n')
        found[number.strip()] = printed
    if 'end' not in found:
        print(run.stdout[-300:], run.stderr[-2000:], file=sys.stderr)
    return found


def same(want, got):
    if want.startswith('Traceback'):
        return got.startswith('Traceback') and want.strip().splitlines()[-1] == got.strip().splitlines()[-1]
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    return doctest.OutputChecker().check_output(want, got + '\n', flags)


def main():
    args = sys.argv[1:]
    engine, names, listed, least = args[0], [], False, 0.0
    rest = iter(args[1:])
    for arg in rest:
        if arg == '--list':
            listed = True
        elif arg == '--least':
            least = float(next(rest))
        else:
            names.append(arg)
    every = [name for name in dir(np) if not name.startswith('_') and name not in OUT_OF_SCOPE]
    every += [f'{package.__name__[6:]}.{name}' for package in (np.linalg, np.fft) for name in package.__all__
              if name != 'test']
    cases = [(name, *example) for name in names or every for example in examples(name)]
    text = program(cases)
    real, ours = outputs([sys.executable, '-W', 'ignore'], text), outputs([engine, 'run'], text)
    counted = passed = 0
    for number, (name, source, want) in enumerate(cases):
        key = str(number)
        if not want and not real.get(key, '').strip():
            continue
        if not same(want, real.get(key, '')):
            continue
        counted += 1
        got = ours.get(key, '(nothing)')
        if same(want, got):
            passed += 1
        elif listed:
            print(f'--- {name}\n>>> {source}wanted:\n{want}got:\n{got}\n')
    share = passed / counted if counted else 1.0
    print(f'{passed} of {counted} examples in NumPy\'s docstrings ({share:.1%})')
    return 0 if share >= least else 1


if __name__ == '__main__':
    sys.exit(main())

"""Runs the examples in documentation: what stands behind `>>>` must print what stands below."""

import difflib as _difflib
import inspect as _inspect
import io as _io
import re as _re
import sys as _sys
import traceback as _traceback
from collections import namedtuple as _namedtuple

__all__ = ["DocTest", "DocTestFailure", "DocTestFinder", "DocTestParser", "DocTestRunner", "Example",
           "OutputChecker", "TestResults", "UnexpectedException", "register_optionflag", "run_docstring_examples",
           "script_from_examples", "testmod", "testsource"]

TestResults = _namedtuple("TestResults", "failed attempted")

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """A number for an option of this name."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
_DIVIDER = "*" * 70


class Example:
    """One example: a source and what it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno, self.indent, self.options = lineno, indent, options or {}

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return vars(self) == vars(other)

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one documentation, and the names they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name = examples, dict(globs), name
        self.filename, self.lineno, self.docstring = filename, lineno, docstring

    def __repr__(self):
        count = len(self.examples)
        shown = "no examples" if count == 0 else "1 example" if count == 1 else "%d examples" % count
        return "<%s %s from %s:%s (%s)>" % (type(self).__name__, self.name, self.filename, self.lineno, shown)

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self.name < other.name


class DocTestParser:
    """Finds examples in a text."""

    _EXAMPLE = _re.compile(r"^(?P<indent> *)>>>(?P<first>.*)\n?(?P<more>(?:(?P=indent)\.\.\.(?: .*)?(?:\n|\Z))*)",
                           _re.MULTILINE)
    _EXCEPTION = _re.compile(r"^Traceback \((?:most recent call last|innermost last)\):\s*$.*?^(?P<msg>\w+.*)",
                             _re.DOTALL | _re.MULTILINE)
    _OPTION = _re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", _re.MULTILINE)

    def parse(self, string, name="<string>"):
        """Texts and examples in turn."""
        string = string.expandtabs()
        margins = [len(line) - len(line.lstrip()) for line in string.split("\n") if line.strip()]
        margin = min(margins, default=0)
        if margin:
            string = "\n".join(line[margin:] for line in string.split("\n"))
        output, at, lineno = [], 0, 0
        while match := self._EXAMPLE.search(string, at):
            output.append(string[at:match.start()])
            lineno += string.count("\n", at, match.start())
            indent = len(match["indent"])
            source = self._source(match, indent, name, lineno)
            want, end = self._want(string, match.end(), indent)
            exception = self._EXCEPTION.match(want)
            options = self._options(source, name, lineno)
            if source.strip() and not all(line.lstrip().startswith("#") for line in source.split("\n") if line.strip()):
                message = exception["msg"] if exception else None
                output.append(Example(source, want, message, lineno, margin + indent, options))
            lineno += string.count("\n", match.start(), end)
            at = end
        output.append(string[at:])
        return output

    def _source(self, match, indent, name, lineno):
        lines = [match["first"], *(line[indent + 3:] for line in match["more"].splitlines())]
        for at, line in enumerate(lines):
            if line and not line.startswith(" "):
                shown = (match[0].splitlines()[at])[indent:]
                prompt = shown[:3]
                raise ValueError("line %r of the docstring for %s lacks blank after %s: %r"
                                 % (lineno + at + 1, name, prompt, " " * indent + shown))
        return "\n".join(line[1:] for line in lines)

    def _want(self, string, start, indent):
        """What is printed: up to a blank line or the next prompt."""
        lines, at = [], start
        while at < len(string):
            end = string.find("\n", at)
            end = len(string) if end < 0 else end + 1
            line = string[at:end].rstrip("\n")
            if not line.strip() or line.lstrip().startswith(">>>"):
                break
            lines.append(line[indent:] if not line[:indent].strip() else line)
            at = end
        return "\n".join(lines), at

    def _options(self, source, name, lineno):
        options = {}
        for match in self._OPTION.finditer(source):
            for option in match[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError("line %r of the doctest for %s has an invalid option: %r"
                                     % (lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return options

    def get_examples(self, string, name="<string>"):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


def _is_routine(value):
    """Whether it is a function, also one in a wrapper such as `lru_cache`'s."""
    try:
        value = _inspect.unwrap(value)
    except ValueError:
        pass
    return _inspect.isroutine(value)


class DocTestFinder:
    """Finds documentation with examples in a module, class or function, and in what is inside it."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = DocTestParser() if parser is None else parser
        self._verbose, self._recurse, self._exclude_empty = verbose, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r"
                                 % (type(obj),))
        if module is None:
            module = obj if _inspect.ismodule(obj) else _sys.modules.get(getattr(obj, "__module__", None))
        if globs is None:
            globs = dict(vars(module)) if module else {}
        globs = {**globs, **(extraglobs or {})}
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module or None, globs, set())
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if _inspect.ismodule(obj):
            for inner_name, value in list(vars(obj).items()):
                if (_is_routine(value) or _inspect.isclass(value)) and self._is_from(module, value):
                    self._find(tests, value, "%s.%s" % (name, inner_name), module, globs, seen)
            for inner_name, value in getattr(obj, "__test__", {}).items():
                self._find(tests, value, "%s.__test__.%s" % (name, inner_name), module, globs, seen)
        elif _inspect.isclass(obj):
            for inner_name, value in list(vars(obj).items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (_is_routine(value) or _inspect.isclass(value) or isinstance(value, property)) and (
                        isinstance(value, property) or self._is_from(module, value)):
                    self._find(tests, value, "%s.%s" % (name, inner_name), module, globs, seen)

    def _is_from(self, module, obj):
        return module is None or getattr(obj, "__module__", None) == module.__name__

    def _test(self, obj, name, module, globs):
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        doc = "" if doc is None else str(doc)
        if self._exclude_empty and not doc:
            return None
        lineno = None
        if _inspect.isfunction(inner := _inspect.unwrap(obj)):
            lineno = inner.__code__.co_firstlineno
        elif _inspect.ismodule(obj):
            lineno = 0
        filename = None if module is None else getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(doc, globs, name, filename, lineno)


class OutputChecker:
    """Compares what was printed with what was wanted."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _re.sub(r"(?m)^%s\s*?$" % _re.escape(BLANKLINE_MARKER), "", want)
            got = _re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = _re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        kinds = (REPORT_UDIFF, "unified"), (REPORT_CDIFF, "context"), (REPORT_NDIFF, "ndiff")
        kind = next((kind for flag, kind in kinds if optionflags & flag), None)
        if kind and (kind == "ndiff" or want.count("\n") > 2 and got.count("\n") > 2):
            lines = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if kind == "ndiff":
                diff, kind = _difflib.ndiff(*lines), "ndiff with -expected +actual"
            else:
                make = _difflib.unified_diff if kind == "unified" else _difflib.context_diff
                diff = list(make(*lines, n=2))[2:]
                kind += " diff with -expected +actual" if kind == "unified" else " diff with expected followed by actual"
            return "Differences (%s):\n" % kind + _indented("".join(line.rstrip() + "\n" for line in diff))
        if want and got:
            return "Expected:\n%sGot:\n%s" % (_indented(want), _indented(got))
        if want:
            return "Expected:\n%sGot nothing\n" % _indented(want)
        if got:
            return "Expected nothing\nGot:\n%s" % _indented(got)
        return "Expected nothing\nGot nothing\n"


def _indented(text):
    return _re.sub("(?m)^(?!$)", "    ", text)


def _fits(want, got):
    """Whether `...` in what is wanted can stand for what else there is."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    at, end = len(first), len(got) - len(last)
    for part in middle:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


class DocTestFailure(Exception):
    """An example that printed something else, in a run that raises."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example that raised, in a run that raises."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    """Runs the examples and says which fail."""

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in _sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._counts = {}

    def report_start(self, out, test, example):
        if self._verbose:
            want = "Expecting:\n" + _indented(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indented(example.source) + want)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        difference = self._checker.output_difference(example, got, self.optionflags)
        out(self._header(test, example) + difference)

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(_traceback.format_exception(exc_info[1]))
        out(self._header(test, example) + "Exception raised:\n" + _indented(text))

    def _header(self, test, example):
        lines = [_DIVIDER]
        line = "?" if test.lineno is None else test.lineno + example.lineno + 1
        if test.filename:
            lines.append('File "%s", line %s, in %s' % (test.filename, line, test.name))
        else:
            lines.append("Line %s, in %s" % (example.lineno + 1, test.name))
        lines.append("Failed example:")
        return "\n".join(lines) + "\n" + _indented(example.source)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        out = _sys.stdout.write if out is None else out
        failed = tried = 0
        for number, example in enumerate(test.examples):
            quiet = self.original_optionflags & REPORT_ONLY_FIRST_FAILURE and failed > 0
            self.optionflags = self.original_optionflags
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tried += 1
            if not quiet:
                self.report_start(out, test, example)
            got, error = self._try(test, number, example)
            if error is None:
                holds = self._checker.check_output(example.want, got, self.optionflags)
            else:
                message = _traceback.format_exception_only(error[1])[-1]
                if not quiet:
                    got += "".join(_traceback.format_exception(error[1]))
                if example.exc_msg is None:
                    holds = None
                else:
                    holds = self._checker.check_output(example.exc_msg, message, self.optionflags) or (
                        bool(self.optionflags & IGNORE_EXCEPTION_DETAIL) and self._checker.check_output(
                            _kind(example.exc_msg), _kind(message), self.optionflags))
            if holds:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failed += 1
            if not quiet and holds is None:
                self.report_unexpected_exception(out, test, example, error)
            elif not quiet:
                self.report_failure(out, test, example, got)
            if self.original_optionflags & FAIL_FAST:
                break
        before = self._counts.get(test.name, (0, 0))
        self._counts[test.name] = before[0] + failed, before[1] + tried
        self.failures += failed
        self.tries += tried
        if clear_globs:
            test.globs.clear()
        return TestResults(failed, tried)

    def _try(self, test, number, example):
        """What an example prints, and the exception that it raises."""
        printed, before = _io.StringIO(), _sys.stdout
        _sys.stdout = printed
        try:
            name = "<doctest %s[%d]>" % (test.name, number)
            exec(compile(example.source, name, "single"), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            return printed.getvalue(), _sys.exc_info()
        finally:
            _sys.stdout = before
        text = printed.getvalue()
        return text + "\n" if text and not text.endswith("\n") else text, None

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        empty, passed, failed = [], [], []
        for name, (failures, tries) in sorted(self._counts.items()):
            if failures:
                failed.append((name, failures, tries))
            elif tries:
                passed.append((name, tries))
            else:
                empty.append(name)
        if verbose:
            if empty:
                print(len(empty), "items had no tests:")
                for name in empty:
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, count in passed:
                    print(" %3d tests in %s" % (count, name))
        if failed:
            print(_DIVIDER)
            print(len(failed), "items had failures:")
            for name, failures, tries in failed:
                print(" %3d of %3d in %s" % (failures, tries, name))
        if verbose:
            print(self.tries, "tests in", len(self._counts), "items.")
            print(self.tries - self.failures, "passed and", self.failures, "failed.")
        if self.failures:
            print("***Test Failed***", self.failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)


def _kind(message):
    """The bare name of an exception in its last line."""
    return message.partition("\n")[0].partition(":")[0].rpartition(".")[2]


class DebugRunner(DocTestRunner):
    """Raises at the first example that fails."""

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Runs the examples in a module; the notebook's own, if no other is given."""
    m = _sys.modules["__main__"] if m is None else m
    if not _inspect.ismodule(m):
        raise TypeError("testmod: module required; %r" % (m,))
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Runs the examples in the documentation of one object; prints what fails."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)


def script_from_examples(s):
    """The examples of a text as a program, what they print as comments."""
    lines = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            lines.append(part.source[:-1])
            if part.want:
                lines.append("# Expected:")
                lines += ["## " + line for line in part.want.split("\n")[:-1]]
        else:
            lines += [("# " + line).rstrip() for line in part.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        lines.pop(0)
    return "\n".join(lines) + "\n"


def testsource(module, name):
    """The examples of one object of a module as a program."""
    found = [test for test in DocTestFinder().find(module) if test.name == name]
    if not found:
        raise ValueError(name, "not found in tests")
    return script_from_examples(found[0].docstring)


def _suite(tests, optionflags=0):
    import unittest

    class DocTestCase(unittest.TestCase):
        """The examples of one documentation as a test."""

        def __init__(self, test):
            super().__init__("check")
            self._test = test

        def check(self):
            runner, printed = DocTestRunner(verbose=False, optionflags=optionflags), _io.StringIO()
            failed = runner.run(self._test, out=printed.write, clear_globs=False).failed
            if failed:
                text = "Failed doctest test for %s\n  File \"%s\", line %s, in %s\n\n%s"
                line = "unknown line number" if self._test.lineno is None else self._test.lineno
                name = self._test.name
                raise self.failureException(text % (
                    name, self._test.filename, line, name.rpartition(".")[2], printed.getvalue()))

        def id(self):
            return self._test.name

        def shortDescription(self):
            return "Doctest: " + self._test.name

        def __str__(self):
            parts = self._test.name.split(".")
            return "%s (%s)" % (parts[-1], ".".join(parts[:-1]))

    return unittest.TestSuite(DocTestCase(test) for test in tests if test.examples)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, optionflags=0, **options):
    """The examples of a module as tests for `unittest`."""
    if module is None or isinstance(module, str):
        module = _sys.modules[module or "__main__"]
    finder = test_finder or DocTestFinder()
    return _suite(sorted(finder.find(module, globs=globs, extraglobs=extraglobs)), optionflags)

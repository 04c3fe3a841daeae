"""Tests as classes: a method `test_…` is a test, and the assert methods say what must hold."""

import functools as _functools
import sys as _sys
import time as _time
import traceback as _traceback
import types as _types
import warnings as _warnings

__all__ = ["FunctionTestCase", "SkipTest", "TestCase", "TestLoader", "TestProgram", "TestResult", "TestSuite",
           "TextTestResult", "TextTestRunner", "addModuleCleanup", "defaultTestLoader", "doModuleCleanups",
           "enterModuleContext", "expectedFailure", "main", "registerResult", "skip", "skipIf", "skipUnless"]


class SkipTest(Exception):
    """Ends a test that can't be run here."""


class _ShouldStop(Exception):
    """Ends a test after a failed subtest, if the run stops at the first failure."""


def skip(reason):
    """Skips a test or a class of them."""

    def decorate(item):
        if not isinstance(item, type):
            @_functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if isinstance(reason, _types.FunctionType):
        item, reason = reason, ""
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    """Skips a test if the condition holds."""
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    """Skips a test unless the condition holds."""
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    """Marks a test that is known to fail."""
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """What to call after the tests of a module."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context manager, which is left after the tests of the module."""
    result = type(cm).__enter__(cm)
    addModuleCleanup(type(cm).__exit__, cm, None, None, None)
    return result


def doModuleCleanups():
    """Calls what `addModuleCleanup` was given, last first."""
    problems = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as problem:
            problems.append(problem)
    if problems:
        raise problems[0]


def registerResult(result):
    """There is no signal to handle here: does nothing."""


def _class_name(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def _shown(value, short=False):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    if not short or len(text) < 80:
        return text
    return text[:80] + " [truncated]..."


def _shown_pair(*values):
    """The texts of values that differ, cut in the middle of what they begin with if they are long."""
    texts = [_shown(value) for value in values]
    longest = max(map(len, texts))
    if longest <= 80:
        return texts
    same = 0
    while all(same < len(text) for text in texts) and len({text[same] for text in texts}) == 1:
        same += 1
    common = 80 - (longest - same + 17)
    if common > 5:
        # What differs is short: it is shown whole.
        head = _cut(texts[0][:same], 5, common)
        return [head + text[same:] for text in texts]
    head = _cut(texts[0][:same], 5, 5)
    return [head + _cut(text[same:], 41, 5) for text in texts]


def _cut(text, first, last):
    dropped = len(text) - first - last
    if dropped > 12:
        return "%s[%d chars]%s" % (text[:first], dropped, text[len(text) - last:])
    return text


class _Raises:
    """Waits for an exception."""

    def __init__(self, case, expected, pattern=None):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.msg = None
        self.called = None

    def run(self, name, args, kwargs):
        if not self._is_kind(self.expected):
            raise TypeError("%s() arg 1 must be %s" % (name, self._wanted))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
            return self
        function, *args = args
        self.called = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)
        return None

    _wanted = "an exception type or tuple of exception types"
    _base = BaseException

    def _is_kind(self, expected):
        if isinstance(expected, tuple):
            return all(map(self._is_kind, expected))
        return isinstance(expected, type) and issubclass(expected, self._base)

    def _fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))

    def _missing(self, what):
        name = getattr(self.expected, "__name__", None) or str(self.expected)
        by = " by " + self.called if self.called else ""
        self._fail("%s not %s%s" % (name, what, by))

    def _check(self, text):
        if self.pattern is None:
            return
        import re
        pattern = self.pattern if hasattr(self.pattern, "search") else re.compile(self.pattern)
        if not pattern.search(text):
            self._fail('"%s" does not match "%s"' % (pattern.pattern, text))

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self._missing("raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        self._check(str(value))
        return True


class _Warns(_Raises):
    """Waits for a warning."""

    _wanted = "a warning type or tuple of warning types"
    _base = Warning

    def __enter__(self):
        self._catcher = _warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        _warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, value, traceback):
        self._catcher.__exit__(kind, value, traceback)
        if kind is not None:
            return
        first = None
        for seen in self.warnings:
            if not isinstance(seen.message, self.expected):
                continue
            first = first or seen.message
            if self.pattern is not None:
                import re
                if not re.search(self.pattern, str(seen.message)):
                    continue
            self.warning, self.filename, self.lineno = seen.message, seen.filename, seen.lineno
            return
        if first is not None:
            self._check(str(first))
        self._missing("triggered")


class _Logs:
    """Waits for messages of a logger."""

    def __init__(self, case, logger, level, none):
        self.case, self.logger, self.level, self.none = case, logger, level, none
        self.records, self.output = [], []

    def __enter__(self):
        import logging
        watch = self

        class Keeper(logging.Handler):
            def emit(self, record):
                watch.records.append(record)
                watch.output.append("%s:%s:%s" % (record.levelname, record.name, record.getMessage()))

        logger = self.logger
        if logger is None or isinstance(logger, str):
            logger = logging.getLogger(logger)
        level = logging.INFO if self.level is None else self.level
        self._level = getattr(logging, level) if isinstance(level, str) else level
        self._logger = logger
        self._before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [Keeper()]
        logger.setLevel(self._level)
        logger.propagate = False
        return None if self.none else self

    def __exit__(self, kind, value, traceback):
        import logging
        self._logger.handlers, level, self._logger.propagate = self._before
        self._logger.setLevel(level)
        if kind is not None:
            return False
        if self.none and self.records:
            self.case.fail("Unexpected logs found: %r" % self.output)
        if not self.none and not self.records:
            name = logging.getLevelName(self._level)
            self.case.fail("no logs of level %s or higher triggered on %s" % (name, self._logger.name))
        return None


class TestCase:
    """A test: the method that it is made with, between `setUp` and `tearDown`."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._testMethodDoc = "No test"
        self._outcome = None
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self.addTypeEqualityFunc(dict, "assertDictEqual")
        self.addTypeEqualityFunc(list, "assertListEqual")
        self.addTypeEqualityFunc(tuple, "assertTupleEqual")
        self.addTypeEqualityFunc(set, "assertSetEqual")
        self.addTypeEqualityFunc(frozenset, "assertSetEqual")
        self.addTypeEqualityFunc(str, "assertMultiLineEqual")

    # Before and after.

    def setUp(self):
        """Called before the test."""

    def tearDown(self):
        """Called after the test."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """What to call after the test, last first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context manager, which is left after the test."""
        result = type(cm).__enter__(cm)
        self.addCleanup(type(cm).__exit__, cm, None, None, None)
        return result

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """What to call after the tests of the class."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context manager, which is left after the tests of the class."""
        result = type(cm).__enter__(cm)
        cls.addClassCleanup(type(cm).__exit__, cm, None, None, None)
        return result

    def doCleanups(self):
        """Calls what `addCleanup` was given."""
        outcome = self._outcome or _Outcome(None, self)
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.part(lambda: function(*args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Calls what `addClassCleanup` was given."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(_sys.exc_info())

    # What the test is called.

    def id(self):
        return "%s.%s" % (_class_name(self.__class__), self._testMethodName)

    def shortDescription(self):
        """The first line of the test's documentation."""
        return self._testMethodDoc.strip().split("\n")[0].strip() if self._testMethodDoc else None

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, _class_name(self.__class__), self._testMethodName)

    def __repr__(self):
        return "<%s testMethod=%s>" % (_class_name(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    # Running.

    def run(self, result=None):
        """Runs the test; what came of it goes to `result`."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for marked in (self.__class__, method):
                if getattr(marked, "__unittest_skip__", False):
                    result.addSkip(self, getattr(marked, "__unittest_skip_why__", ""))
                    return result
            expecting = (getattr(self, "__unittest_expecting_failure__", False)
                         or getattr(method, "__unittest_expecting_failure__", False))
            self._outcome = outcome = _Outcome(result, self)
            outcome.expecting = expecting
            self._run_parts(outcome, method)
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expected is not None:
                    result.addExpectedFailure(self, outcome.expected)
                else:
                    result.addUnexpectedSuccess(self)
            return result
        finally:
            self._outcome = None
            result.stopTest(self)
            if own:
                result.stopTestRun()

    def _run_parts(self, outcome, method):
        outcome.part(self.setUp)
        if outcome.success and not outcome.stopped:
            expecting, outcome.expecting_now = outcome.expecting, outcome.expecting
            outcome.part(method)
            outcome.expecting_now = False
            outcome.part(self.tearDown)
        self.doCleanups()

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Runs the test without catching what it raises."""
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def skipTest(self, reason):
        """Skips the test."""
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        """A part of the test that fails by itself."""
        return _SubTestContext(self, msg, params)

    # Asserting.

    def fail(self, msg=None):
        """Fails at once."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        return "%s : %s" % (standard, msg)

    def _reject(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def addTypeEqualityFunc(self, typeobj, function):
        """How `assertEqual` compares two values of this very type."""
        self._type_equality_funcs[typeobj] = function

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._reject(msg, "%s is not true" % _shown(expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._reject(msg, "%s is not false" % _shown(expr))

    def assertEqual(self, first, second, msg=None):
        compare = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        if compare is None:
            if not first == second:
                self._reject(msg, "%s != %s" % tuple(_shown_pair(first, second)))
            return
        if isinstance(compare, str):
            compare = getattr(self, compare)
        compare(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._reject(msg, "%s == %s" % (_shown(first), _shown(second)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._reject(msg, "%s is not %s" % (_shown(expr1), _shown(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._reject(msg, "unexpectedly identical: %s" % _shown(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._reject(msg, "%s is not None" % _shown(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._reject(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._reject(msg, "%s not found in %s" % (_shown(member), _shown(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._reject(msg, "%s unexpectedly found in %s" % (_shown(member), _shown(container)))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._reject(msg, "%s is not an instance of %r" % (_shown(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._reject(msg, "%s is an instance of %r" % (_shown(obj), cls))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._reject(msg, "%s not less than %s" % (_shown(a), _shown(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._reject(msg, "%s not less than or equal to %s" % (_shown(a), _shown(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._reject(msg, "%s not greater than %s" % (_shown(a), _shown(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._reject(msg, "%s not greater than or equal to %s" % (_shown(a), _shown(b)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference = abs(first - second)
        near, how = self._near(difference, places, delta)
        if not near:
            texts = _shown(first), _shown(second), how, _shown(difference)
            self._reject(msg, "%s != %s within %s (%s difference)" % texts)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference = abs(first - second)
        near, how = self._near(difference, places, delta)
        if first == second or near:
            if delta is not None:
                texts = _shown(first), _shown(second), how, _shown(difference)
                self._reject(msg, "%s == %s within %s (%s difference)" % texts)
            self._reject(msg, "%s == %s within %s" % (_shown(first), _shown(second), how))

    def _near(self, difference, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        if delta is not None:
            return difference <= delta, "%s delta" % _shown(delta)
        places = 7 if places is None else places
        return round(difference, places) == 0, "%r places" % places

    def assertRegex(self, text, expected_regex, msg=None):
        pattern, found = self._search(text, expected_regex)
        if not found:
            self._reject(msg, "Regex didn't match: %r not found in %r" % (pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern, found = self._search(text, unexpected_regex)
        if found:
            matched = text[found.start():found.end()]
            self._reject(msg, "Regex matched: %r matches %r in %r" % (matched, pattern, text))

    def _search(self, text, pattern):
        import re
        if isinstance(pattern, (str, bytes)):
            pattern = re.compile(pattern)
        return pattern.pattern, pattern.search(text)

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raises(self, expected_exception).run("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raises(self, expected_exception, expected_regex).run("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(self, expected_warning).run("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(self, expected_warning, expected_regex).run("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            for at, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    text = "%s sequence is not a %s: %s" % (at, seq_type.__name__, _shown(seq))
                    raise self.failureException(text)
        kind = "sequence" if seq_type is None else seq_type.__name__
        if seq1 == seq2:
            return
        lines = ["%ss differ: %s != %s\n" % (kind.capitalize(), *_shown_pair(seq1, seq2))]
        lengths = len(seq1), len(seq2)
        for at in range(min(lengths)):
            if seq1[at] != seq2[at]:
                pair = tuple(_shown_pair(seq1[at], seq2[at]))
                lines.append("\nFirst differing element %d:\n%s\n%s\n" % (at, *pair))
                break
        else:
            if lengths[0] == lengths[1] and seq_type is None and type(seq1) is not type(seq2):
                return
        shorter = min(lengths)
        for name, seq, more in (("First", seq1, lengths[0] - shorter), ("Second", seq2, lengths[1] - shorter)):
            if more:
                lines.append("\n%s %s contains %d additional elements.\n" % (name, kind, more))
                lines.append("First extra element %d:\n%s\n" % (shorter, _shown_pair(seq[shorter])[0]))
        self._differ(msg, "".join(lines), _pretty(seq1), _pretty(seq2))

    def _differ(self, msg, standard, first, second):
        import difflib
        diff = "\n" + "\n".join(difflib.ndiff(first, second))
        self._reject(msg, self._limited(standard, diff))

    def _limited(self, standard, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return standard + diff
        return standard + "\nDiff is %s characters long. Set self.maxDiff to None to see it." % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        try:
            only1 = set1.difference(set2)
        except TypeError as problem:
            self.fail("invalid type when attempting set difference: %s" % problem)
        except AttributeError as problem:
            self.fail("first argument does not support set difference: %s" % problem)
        try:
            only2 = set2.difference(set1)
        except TypeError as problem:
            self.fail("invalid type when attempting set difference: %s" % problem)
        except AttributeError as problem:
            self.fail("second argument does not support set difference: %s" % problem)
        lines = []
        for name, items in (("first", only1), ("second", only2)):
            if items:
                lines.append("Items in the %s set but not the %s:" % (name, "second" if name == "first" else "first"))
                lines.extend(map(repr, items))
        if lines:
            self._reject(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._differ(msg, "%s != %s" % tuple(_shown_pair(d1, d2)), _pretty(d1), _pretty(d2))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > 2 ** 16 or len(second) > 2 ** 16:
            self._reject(msg, "%s != %s" % tuple(_shown_pair(first, second)))
        import difflib
        standard = "%s != %s" % tuple(_shown_pair(first, second))
        lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(lines[0]) == 1 and first.strip("\r\n") == first:
            lines = [first + "\n"], [second + "\n"]
        diff = "\n" + "".join(difflib.ndiff(*lines))
        self._reject(msg, self._limited(standard, diff))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            from collections import Counter
            if Counter(first) == Counter(second):
                return
        except TypeError:
            pass
        lines = []
        for value, n1, n2 in _counts(first, second):
            if n1 != n2:
                lines.append("First has %d, Second has %d:  %r" % (n1, n2, value))
        if lines:
            self._differ_counts(msg, lines)

    def _differ_counts(self, msg, lines):
        self._reject(msg, self._limited("Element counts were not equal:\n", "\n".join(lines)))


def _pretty(value):
    import pprint
    return pprint.pformat(value).splitlines()


def _counts(first, second):
    """How often each value is in either list, in the order of the first."""
    known = []
    for at, items in enumerate((first, second)):
        for value in items:
            for entry in known:
                if entry[0] == value:
                    break
            else:
                entry = [value, 0, 0]
                known.append(entry)
            entry[1 + at] += 1
    return known


class _Outcome:
    """What has come of a test so far."""

    def __init__(self, result, case):
        self.result, self.case = result, case
        self.success = True
        self.stopped = False
        self.expecting = self.expecting_now = False
        self.expected = None

    def part(self, function, subtest=None):
        case = subtest or self.case
        before, self.success = self.success, True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as problem:
            self.success = False
            self.stopped = True
            self.result.addSkip(case, str(problem))
        except _ShouldStop:
            self.success = False
        except BaseException:
            info = _sys.exc_info()
            if self.expecting_now:
                self.expected = info
            else:
                self.success = False
                self._tell(case, subtest, info)
        else:
            if subtest is not None and self.success and self.result is not None:
                self.result.addSubTest(self.case, subtest, None)
        finally:
            self.success = self.success and before

    def _tell(self, case, subtest, info):
        if self.result is None:
            return
        if subtest is not None:
            self.result.addSubTest(self.case, subtest, info)
        elif issubclass(info[0], self.case.failureException):
            self.result.addFailure(case, info)
        else:
            self.result.addError(case, info)


class _SubTest(TestCase):
    """A part of a test, as the result sees it."""

    def __init__(self, case, message, params):
        super().__init__()
        self.test_case = case
        self._message = message
        self.params = params
        self.failureException = case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _described(self):
        parts = []
        if self._message is not None:
            parts.append("[%s]" % self._message)
        if self.params:
            parts.append("(%s)" % ", ".join("%s=%r" % item for item in self.params.items()))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "%s %s" % (self.test_case.id(), self._described())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "%s %s" % (self.test_case, self._described())


class _SubTestContext:
    def __init__(self, case, message, params):
        self.case = case
        outer = case._subtest
        if outer is not None:
            params = {**outer.params, **params}
        self.subtest = _SubTest(case, message, params)

    def __enter__(self):
        self.outer, self.case._subtest = self.case._subtest, self.subtest

    def __exit__(self, kind, value, traceback):
        case, outcome = self.case, self.case._outcome
        case._subtest = self.outer
        if outcome is None or kind is not None and issubclass(kind, KeyboardInterrupt):
            return False
        if outcome.expecting_now and kind is not None:
            return False

        def again():
            if value is not None:
                raise value

        outcome.part(again, self.subtest)
        if not outcome.success and getattr(outcome.result, "failfast", False):
            raise _ShouldStop
        return True


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._parts = testFunc, setUp, tearDown
        self._description = description

    def setUp(self):
        if self._parts[1] is not None:
            self._parts[1]()

    def tearDown(self):
        if self._parts[2] is not None:
            self._parts[2]()

    def runTest(self):
        self._parts[0]()

    def id(self):
        return self._parts[0].__name__

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._parts[0].__doc__
        return doc and doc.split("\n")[0].strip() or None

    def __str__(self):
        return "%s (%s)" % (_class_name(self.__class__), self._parts[0].__name__)


class TestSuite:
    """Tests and suites, run one after another."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        if not callable(test):
            raise TypeError("%r is not callable" % (test,))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._tests == other._tests

    def __repr__(self):
        return "<%s tests=%s>" % (_class_name(self.__class__), list(self))

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def run(self, result, debug=False):
        outermost = not getattr(result, "_running", False)
        result._running = True
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
                continue
            self._change_class(test, result)
            if not getattr(result, "_class_failed", False):
                test(result)
        if outermost:
            self._change_class(None, result)
            result._running = False
        return result

    def debug(self):
        """Runs the tests without catching what they raise."""
        for test in self:
            test.debug()

    def _change_class(self, test, result):
        """Calls the hooks of modules and classes when the next test is of another."""
        before = getattr(result, "_class", None)
        now = None if test is None else test.__class__
        if now is before:
            return
        if before is not None and not getattr(result, "_class_failed", False) and issubclass(before, TestCase):
            self._hook(result, before, "tearDownClass")
            before.doClassCleanups()
            for info in before.tearDown_exceptions:
                result.addError(_ErrorHolder("tearDownClass (%s)" % _class_name(before)), info)
        self._change_module(before, now, result)
        result._class = now
        result._class_failed = getattr(result, "_module_failed", False)
        if now is None or getattr(now, "__unittest_skip__", False) or result._class_failed:
            return
        if isinstance(test, TestCase) and not self._hook(result, now, "setUpClass"):
            result._class_failed = True
            now.doClassCleanups()

    def _change_module(self, before, now, result):
        before = None if before is None else before.__module__
        now = None if now is None else now.__module__
        if before == now:
            return
        if before is not None and not getattr(result, "_module_failed", False):
            self._hook(result, _sys.modules.get(before), "tearDownModule", before)
            try:
                doModuleCleanups()
            except Exception:
                result.addError(_ErrorHolder("tearDownModule (%s)" % before), _sys.exc_info())
        result._module_failed = now is not None and not self._hook(
            result, _sys.modules.get(now), "setUpModule", now)

    def _hook(self, result, owner, name, owner_name=None):
        hook = getattr(owner, name, None)
        if hook is None:
            return True
        try:
            hook()
        except Exception as problem:
            holder = _ErrorHolder("%s (%s)" % (name, owner_name or _class_name(owner)))
            if isinstance(problem, SkipTest):
                result.addSkip(holder, str(problem))
            else:
                result.addError(holder, _sys.exc_info())
            return False
        return True


class _ErrorHolder:
    """Stands in a result for a hook that failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class TestLoader:
    """Finds tests in classes and modules."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    suiteClass = TestSuite
    testNamePatterns = None

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if self._is_test(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=_functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        import fnmatch
        full = "%s.%s.%s" % (cls.__module__, cls.__qualname__, name)
        return any(fnmatch.fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. "
                            "Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kwargs):
        tests = []
        for name in dir(module):
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, TestCase) and found not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(found))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        if module is None:
            import importlib
            module, parts = importlib.import_module(parts[0]), parts[1:]
        parent, found = None, module
        for part in parts:
            parent, found = found, getattr(found, part)
        if isinstance(found, _types.ModuleType):
            return self.loadTestsFromModule(found)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(found, _types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(found, TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError("calling %s returned %s, not a test" % (found, test))
        raise TypeError("don't know how to make test from: %s" % found)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


class TestResult:
    """What came of tests."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        """Called after each test."""

    def _text(self, info, test):
        return "".join(_traceback.format_exception(info[1]))

    def _failed(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._text(err, test)))
        self._failed()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err, test)))
        self._failed()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            (self.failures if failed else self.errors).append((subtest, self._text(err, test)))
            self._failed()

    def addSuccess(self, test):
        """Called when a test holds."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._failed()

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        counts = _class_name(self.__class__), self.testsRun, len(self.errors), len(self.failures)
        return "<%s run=%i errors=%i failures=%i>" % counts


class TextTestResult(TestResult):
    """Prints what comes of tests."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._line_open = False

    def getDescription(self, test):
        doc = test.shortDescription()
        return "\n".join((str(test), doc)) if self.descriptions and doc else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._write(self.getDescription(test) + " ... ")
            self._line_open = True

    def _write(self, text):
        self.stream.write(text)
        self.stream.flush()

    def _tell(self, test, word, letter):
        if not self.showAll:
            if self.dots:
                self._write(letter)
            return
        part = isinstance(test, _SubTest)
        if part or not self._line_open:
            if self._line_open:
                self._write("\n")
            self._write("%s%s ... " % ("  " if part else "", self.getDescription(test)))
        self._write(word + "\n")
        self._line_open = False

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(subtest, "FAIL" if failed else "ERROR", "F" if failed else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, "skipped {0!r}".format(reason), "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self._write("\n")
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self._write(self.separator1 + "\n")
            for test in self.unexpectedSuccesses:
                self._write("UNEXPECTED SUCCESS: %s\n" % self.getDescription(test))

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            head = "%s: %s" % (flavour, self.getDescription(test))
            self._write("\n".join((self.separator1, head, self.separator2, text)) + "\n")


class TextTestRunner:
    """Runs tests and prints what came of them, on standard error."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream = _sys.stderr if stream is None else stream
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.warnings, self.tb_locals = failfast, buffer, warnings, tb_locals
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        start = _time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        took = _time.perf_counter() - start
        if hasattr(result, "printErrors"):
            result.printErrors()
        write = self.stream.write
        if hasattr(result, "separator2"):
            write(result.separator2 + "\n")
        run = result.testsRun
        write("Ran %d test%s in %.3fs\n\n" % (run, "" if run == 1 else "s", took))
        infos = []
        if result.wasSuccessful():
            write("OK")
        else:
            write("FAILED")
            for name, items in (("failures", result.failures), ("errors", result.errors)):
                if items:
                    infos.append("%s=%d" % (name, len(items)))
        for name, items in (("skipped", result.skipped), ("expected failures", result.expectedFailures),
                            ("unexpected successes", result.unexpectedSuccesses)):
            if items:
                infos.append("%s=%d" % (name, len(items)))
        write(" (%s)\n" % ", ".join(infos) if infos else "\n")
        self.stream.flush()
        return result


class TestProgram:
    """Runs the tests of a module; the notebook's own, if no other is named."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None,
                 warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            module = __import__(module) if module not in _sys.modules else _sys.modules[module]
        self.module, self.exit, self.verbosity, self.failfast = module, exit, verbosity, bool(failfast)
        self.buffer, self.tb_locals = buffer, tb_locals
        names = self._read(_sys.argv if argv is None else argv, testLoader)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            self.test = testLoader.loadTestsFromNames(names, module)
        else:
            self.test = testLoader.loadTestsFromModule(module)
        testLoader.testNamePatterns = None
        runner = TextTestRunner if testRunner is None else testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast)
        self.result = runner.run(self.test)
        if exit:
            _sys.exit(not self.result.wasSuccessful())

    def _read(self, argv, loader):
        """The names of tests among the arguments of a command line."""
        names, rest = [], list(argv[1:])
        while rest:
            word = rest.pop(0)
            if word in ("-v", "--verbose"):
                self.verbosity = 2
            elif word in ("-q", "--quiet"):
                self.verbosity = 0
            elif word in ("-f", "--failfast"):
                self.failfast = True
            elif word == "-k" and rest:
                pattern = rest.pop(0)
                pattern = pattern if "*" in pattern else "*%s*" % pattern
                loader.testNamePatterns = [*(loader.testNamePatterns or []), pattern]
            elif word.startswith("-") and word not in ("-b", "--buffer", "-c", "--catch"):
                raise SystemExit("unittest: unrecognized argument: %s" % word)
            elif not word.startswith("-"):
                names.append(word)
        return names


main = TestProgram

# Where CPython's classes say that they live: some texts show it.
for _module, _classes in {"case": (TestCase, FunctionTestCase, SkipTest), "result": (TestResult,), "suite": (TestSuite,),
                          "loader": (TestLoader,), "main": (TestProgram,),
                          "runner": (TextTestResult, TextTestRunner)}.items():
    for _class in _classes:
        _class.__module__ = "unittest." + _module

import io
import re
import unittest


def area(width, height):
    if width < 0 or height < 0:
        raise ValueError("negative")
    return width * height


class TestArea(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")
        cls.addClassCleanup(print, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        self.side = 3
        self.addCleanup(print, "cleanup")

    def tearDown(self):
        print("down")

    def test_square(self):
        "A square's area."
        self.assertEqual(area(self.side, self.side), 9)

    def test_negative(self):
        with self.assertRaisesRegex(ValueError, "neg"):
            area(-1, 2)

    def test_wrong(self):
        self.assertEqual(area(2, 3), 5)

    def test_parts(self):
        for n in range(4):
            with self.subTest("even", n=n):
                self.assertEqual(n % 2, 0)

    def test_error(self):
        area("a", None)

    @unittest.skip("not ready")
    def test_later(self):
        self.fail()

    def test_here(self):
        self.skipTest("in between")

    @unittest.expectedFailure
    def test_known(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_fixed(self):
        pass

    @unittest.skipUnless(hasattr(str, "removeprefix"), "old")
    def test_new(self):
        self.assertEqual("abc".removeprefix("a"), "bc")


@unittest.skip("all of it")
class Skipped(unittest.TestCase):
    def test_nothing(self):
        pass


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError("no database")

    def test_never(self):
        pass


def run(verbosity, cases):
    stream = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(case) for case in cases)
    result = unittest.TextTestRunner(stream=stream, verbosity=verbosity).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in T", stream.getvalue())
    text = re.sub(r'File "(?:.*/)?', 'File "', text)
    print(text)
    print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())


run(2, [TestArea, Skipped, Broken])
run(1, [Skipped])
test = TestArea("test_square")
print(test, "|", test.id(), "|", test.shortDescription(), "|", repr(test), test.countTestCases())
try:
    TestArea("nothing")
except ValueError as e:
    print(str(e).replace("__main__.", ""))
print(unittest.TestResult())
suite = unittest.TestSuite([TestArea("test_new")])
suite.addTest(unittest.FunctionTestCase(lambda: None))
print(suite.countTestCases(), [type(t).__name__ for t in suite])
for bad in (5, TestArea, "text"):
    try:
        suite.addTest(bad)
    except TypeError as e:
        print(e)

import unittest
import warnings


class Messages(unittest.TestCase):
    def test_all(self):
        numbers = list(range(50))
        other = numbers[:20] + [99] + numbers[21:]
        checks = [
            lambda: self.assertEqual(1, 2),
            lambda: self.assertEqual(1, 1),
            lambda: self.assertEqual("abc", "abd"),
            lambda: self.assertEqual([1, 2], [1, 3]),
            lambda: self.assertEqual([1, 2], [1, 2, 3]),
            lambda: self.assertEqual((1, 2), (1,)),
            lambda: self.assertEqual({1, 2}, {2, 3}),
            lambda: self.assertEqual({"a": 1}, {"a": 2}),
            lambda: self.assertEqual(numbers, other),
            lambda: self.assertEqual("a\nb\nc\n", "a\nx\nc\n"),
            lambda: self.assertEqual("x" * 100 + "a", "x" * 100 + "b"),
            lambda: self.assertEqual("x" * 100 + "a" * 100, "x" * 100 + "b" * 100),
            lambda: self.assertEqual(1, "1", "with a message"),
            lambda: self.assertTrue([]),
            lambda: self.assertFalse([1]),
            lambda: self.assertIs(1, 2),
            lambda: self.assertIsNone(5),
            lambda: self.assertIsNotNone(None),
            lambda: self.assertIn(1, [2]),
            lambda: self.assertNotIn(1, [1]),
            lambda: self.assertIsInstance(1, str),
            lambda: self.assertNotIsInstance(1, int),
            lambda: self.assertLess(2, 1),
            lambda: self.assertGreaterEqual(1, 2),
            lambda: self.assertAlmostEqual(1.0, 1.1),
            lambda: self.assertAlmostEqual(1.0, 1.5, delta=0.1),
            lambda: self.assertAlmostEqual(1, 1.00000000001),
            lambda: self.assertNotAlmostEqual(1.0, 1.0),
            lambda: self.assertNotEqual(1, 1),
            lambda: self.assertRegex("abc", "x+"),
            lambda: self.assertNotRegex("abc", "b"),
            lambda: self.assertRaises(ValueError, int, "3"),
            lambda: self.assertRaises(ValueError, int, "x"),
            lambda: self.assertRaisesRegex(ValueError, "foo", int, "x"),
            lambda: self.assertRaises(5, int, "x"),
            lambda: self.assertCountEqual([1, 2, 2], [1, 2]),
            lambda: self.assertCountEqual([1, 2], [2, 1]),
            lambda: self.assertListEqual([1], (1,)),
            lambda: self.assertSequenceEqual([1], (2,)),
            lambda: self.assertDictEqual({}, []),
            lambda: self.fail("why"),
            lambda: self.assertWarns(UserWarning, lambda: None),
            lambda: self.assertWarns(UserWarning, warnings.warn, "x"),
        ]
        for check in checks:
            try:
                check()
                print("holds")
            except (AssertionError, TypeError) as e:
                print(type(e).__name__, e)
        with self.assertRaises(ValueError) as caught:
            int("x")
        print(caught.exception)


unittest.TextTestRunner(stream=__import__("io").StringIO()).run(Messages("test_all"))

import difflib

before = """one
two words here
three
four
five
six
seven
""".splitlines(keepends=True)
after = """one
two word here
three
4
five
six and a half
seven
eight
""".splitlines(keepends=True)
print("".join(difflib.ndiff(before, after)))
print("".join(difflib.unified_diff(before, after, "a.txt", "b.txt")))
print("".join(difflib.unified_diff(before, after, "a.txt", "b.txt", "today", "tomorrow", n=0)))
print("".join(difflib.context_diff(before, after, "a.txt", "b.txt", n=1)))
print(list(difflib.unified_diff(["a"], ["b"], lineterm="")), list(difflib.ndiff([], [])))
delta = list(difflib.ndiff(before, after))
print(list(difflib.restore(delta, 1)) == before, list(difflib.restore(delta, 2)) == after)
m = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
print(m.get_opcodes(), round(m.ratio(), 3), m.quick_ratio(), m.real_quick_ratio())
print(m.get_matching_blocks(), m.find_longest_match(0, 6, 0, 6))
m = difflib.SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(m.ratio(), 3), [list(block) for block in m.get_matching_blocks()])
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(difflib.get_close_matches("wheel", ["while", "weel", "heel"], n=1), difflib.get_close_matches("x", []))
print(list(difflib.SequenceMatcher(None, list(range(30)), list(range(5)) + [99] + list(range(6, 30))).get_grouped_opcodes(2)))
print(difflib.SequenceMatcher(None, [1, 2], [1, 2, 3]).ratio(), difflib.SequenceMatcher(None, "", "").ratio())
for bad in (lambda: difflib.get_close_matches("a", ["b"], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2),
            lambda: list(difflib.restore([], 3)), lambda: list(difflib.unified_diff([1], ["a"]))):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

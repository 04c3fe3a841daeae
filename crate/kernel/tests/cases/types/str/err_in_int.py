print("a" in "abc", "" in "abc", "bc" not in "abc")
print(1 in "abc")

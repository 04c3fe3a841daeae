print("x".center(5, "*"), "x".ljust(3, ".") + "|", "x".rjust(3))
"x".center(5, "**")

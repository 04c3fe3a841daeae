print("file.py".startswith(("a", "f")), "file.py".endswith(".py", 2))
"file.py".startswith(["f"])

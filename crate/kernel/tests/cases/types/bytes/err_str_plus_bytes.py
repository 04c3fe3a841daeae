print("ab" + b"cd")

def check(age):
    if age < 0:
        raise ValueError(f"age must not be negative: {age}")
    return age
check(3)
check(-1)

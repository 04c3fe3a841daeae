print(int | str, int | None)
int | 3

max([1], by=len)

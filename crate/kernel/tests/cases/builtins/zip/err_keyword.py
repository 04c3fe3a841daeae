zip([1], other=2)

print((10).bit_count(), (-255).bit_length(), (2**64).bit_count())
(10).bit_count(2)

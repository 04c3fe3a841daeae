print < len

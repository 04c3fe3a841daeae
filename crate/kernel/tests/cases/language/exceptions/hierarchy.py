for exc, parents in [(KeyError, [LookupError, Exception]), (IndexError, [LookupError]), (ZeroDivisionError, [ArithmeticError]), (OverflowError, [ArithmeticError]),
    (FileNotFoundError, [OSError]), (ModuleNotFoundError, [ImportError]), (UnboundLocalError, [NameError]), (RecursionError, [RuntimeError]),
    (NotImplementedError, [RuntimeError]), (UnicodeDecodeError, [UnicodeError, ValueError]), (IndentationError, [SyntaxError]), (TabError, [IndentationError]),
    (KeyboardInterrupt, [BaseException]), (SystemExit, [BaseException]), (GeneratorExit, [BaseException]), (StopIteration, [Exception]),
    (PermissionError, [OSError]), (TimeoutError, [OSError]), (ConnectionError, [OSError]), (FloatingPointError, [ArithmeticError]), (BufferError, [Exception]),
    (EOFError, [Exception]), (MemoryError, [Exception]), (ReferenceError, [Exception]), (SystemError, [Exception]), (UserWarning, [Warning]), (DeprecationWarning, [Warning]), (RuntimeWarning, [Warning]),
    (StopAsyncIteration, [Exception]), (BrokenPipeError, [ConnectionError]), (FileExistsError, [OSError]), (IsADirectoryError, [OSError]), (NotADirectoryError, [OSError]), (InterruptedError, [OSError]), (UnicodeEncodeError, [UnicodeError])]:
    print(exc.__name__, all(issubclass(exc, p) for p in parents), issubclass(exc, Exception), [c.__name__ for c in exc.__mro__[1:]])
print(IOError is OSError, EnvironmentError is OSError)

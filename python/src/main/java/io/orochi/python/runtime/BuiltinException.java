package io.orochi.python.runtime;

/**
 * The built-in exception classes of Python 3.12 with their bases, as the Java side names them
 * before (and after) the guest classes exist. The order is that in which CPython makes them, which
 * {@code __subclasses__()} shows.
 */
public enum BuiltinException {
  BaseException(null),
  BaseExceptionGroup(BaseException),
  Exception(BaseException),
  ExceptionGroup(BaseExceptionGroup),
  GeneratorExit(BaseException),
  SystemExit(BaseException),
  KeyboardInterrupt(BaseException),
  StopIteration(Exception),
  StopAsyncIteration(Exception),
  ArithmeticError(Exception),
  FloatingPointError(ArithmeticError),
  OverflowError(ArithmeticError),
  ZeroDivisionError(ArithmeticError),
  AssertionError(Exception),
  AttributeError(Exception),
  BufferError(Exception),
  EOFError(Exception),
  ImportError(Exception),
  ModuleNotFoundError(ImportError),
  LookupError(Exception),
  IndexError(LookupError),
  KeyError(LookupError),
  MemoryError(Exception),
  NameError(Exception),
  UnboundLocalError(NameError),
  OSError(Exception),
  BlockingIOError(OSError),
  ChildProcessError(OSError),
  ConnectionError(OSError),
  BrokenPipeError(ConnectionError),
  ConnectionAbortedError(ConnectionError),
  ConnectionRefusedError(ConnectionError),
  ConnectionResetError(ConnectionError),
  FileExistsError(OSError),
  FileNotFoundError(OSError),
  InterruptedError(OSError),
  IsADirectoryError(OSError),
  NotADirectoryError(OSError),
  PermissionError(OSError),
  ProcessLookupError(OSError),
  TimeoutError(OSError),
  ReferenceError(Exception),
  RuntimeError(Exception),
  NotImplementedError(RuntimeError),
  RecursionError(RuntimeError),
  SyntaxError(Exception),
  IndentationError(SyntaxError),
  TabError(IndentationError),
  SystemError(Exception),
  TypeError(Exception),
  ValueError(Exception),
  UnicodeError(ValueError),
  UnicodeDecodeError(UnicodeError),
  UnicodeEncodeError(UnicodeError),
  UnicodeTranslateError(UnicodeError),
  Warning(Exception),
  BytesWarning(Warning),
  DeprecationWarning(Warning),
  EncodingWarning(Warning),
  FutureWarning(Warning),
  ImportWarning(Warning),
  PendingDeprecationWarning(Warning),
  ResourceWarning(Warning),
  RuntimeWarning(Warning),
  SyntaxWarning(Warning),
  UnicodeWarning(Warning),
  UserWarning(Warning);

  /** The class that this one extends; null for {@code BaseException}, which extends object. */
  public final BuiltinException base;

  BuiltinException(BuiltinException base) {
    this.base = base;
  }

  /** Whether this class is {@code other} or extends it. */
  public boolean isSubclassOf(BuiltinException other) {
    for (BuiltinException e = this; e != null; e = e.base) {
      if (e == other) {
        return true;
      }
    }
    return false;
  }
}

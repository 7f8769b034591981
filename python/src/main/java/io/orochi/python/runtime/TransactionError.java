package io.orochi.python.runtime;

/** The guest's {@code transaction.TransactionError}. */
public final class TransactionError {
  public static final ExtensionType TYPE =
      ExtensionType.exception("transaction.TransactionError", BuiltinException.Exception);

  private TransactionError() {}

  /** One with this text. */
  public static PyException of(PyThread t, String text) {
    return PyException.of(Calls.call(t, t.context().type(TYPE), Strings.of(text)));
  }
}

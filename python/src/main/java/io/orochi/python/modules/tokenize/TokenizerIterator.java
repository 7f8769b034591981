package io.orochi.python.modules.tokenize;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.compiler.SourceTokens;
import io.orochi.python.compiler.SourceTokens.SourceToken;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.stm.Publisher;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code TokenizerIter}. While one thread takes a token, which reads lines through guest code, no
 * other gets one.
 */
final class TokenizerIterator extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_tokenize.TokenizerIter", Layout.PLAIN, TokenizerIterator::define)
          .withoutSubclasses();

  private final Object readLine;
  private final String encoding;
  private final SourceTokens tokens;
  private final AtomicBoolean busy = new AtomicBoolean();

  /** The thread that takes a token; only it reads this. */
  private PyThread user;

  private TokenizerIterator(
      PyThread t, Shape shape, Object readLine, String encoding, boolean extra) {
    super(t, shape);
    this.readLine = readLine;
    this.encoding = encoding;
    this.tokens = new SourceTokens(this::line, extra);
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, readline, /, *, encoding=NULL, extra_tokens=NULL)",
        (t, a) -> {
          if (a[3] == null) {
            throw PyErrors.typeError(
                "tokenizeriter() missing required argument 'extra_tokens' (pos 2)");
          }
          String encoding = null;
          if (a[2] != null) {
            if (!(BoxedValue.unbox(a[2]) instanceof TruffleString s)) {
              throw PyErrors.typeError(
                  "tokenizeriter() argument 'encoding' must be str, not %s", Types.nameOf(t, a[2]));
            }
            encoding = Strings.toJava(s);
          }
          Shape shape = ((PyType) a[0]).instanceShape();
          return new TokenizerIterator(t, shape, a[1], encoding, Truth.isTrue(t, a[3]));
        });
    b.def("__iter__(self, /)", (t, self) -> self);
    b.def("__next__(self, /)", (t, self) -> ((TokenizerIterator) self).next(t));
  }

  @TruffleBoundary
  private Object next(PyThread t) {
    t.beforeIrrevocable("tokenizing");
    if (!busy.compareAndSet(false, true)) {
      throw PyErrors.valueError("tokenizer already executing");
    }
    SourceToken token;
    try {
      user = t;
      token = tokens.next();
    } finally {
      user = null;
      busy.set(false);
    }
    if (token == null) {
      throw PyErrors.withArgs(BuiltinException.StopIteration, Strings.of("EOF"));
    }
    return PyTuple.of(
        (long) token.type(),
        Strings.of(token.string()),
        PyTuple.of(token.line(), token.column()),
        PyTuple.of(token.endLine(), token.endColumn()),
        Strings.of(token.text()));
  }

  /** The next line, or null at the end of the source. */
  private String line() {
    PyThread t = user;
    Object line;
    try {
      line = Calls.call(t, readLine);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.StopIteration)) {
        return null;
      }
      throw e;
    }
    Object value = BoxedValue.unbox(line);
    if (encoding == null) {
      if (!(value instanceof TruffleString s)) {
        throw PyErrors.typeError("readline() returned a non-string object");
      }
      return Strings.toJava(s);
    }
    if (!(value instanceof PyBytes bytes)) {
      throw PyErrors.typeError("readline() returned a non-bytes object");
    }
    return Strings.toJava(Encodings.decode(t, bytes.bytes(), encoding, "replace"));
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(readLine);
  }
}

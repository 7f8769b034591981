package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;

/** The module {@code _io}. */
public final class IoModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_io";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("DEFAULT_BUFFER_SIZE", (long) Buffered.DEFAULT_SIZE);
    b.constant("BlockingIOError", b.context().type(BuiltinException.BlockingIOError));
    PyType unsupported = b.context().type(StreamErrors.UNSUPPORTED);
    unsupported.isMutable = true; // io.py sets its module
    unsupported.setName(b.thread(), "UnsupportedOperation");
    unsupported.setQualname(b.thread(), "UnsupportedOperation");
    PyType os = b.context().type(BuiltinException.OSError);
    PyType value = b.context().type(BuiltinException.ValueError);
    unsupported.setBases(
        b.thread(),
        new PyType[] {os, value},
        new PyType[] {
          unsupported,
          os,
          value,
          b.context().type(BuiltinException.Exception),
          b.context().type(BuiltinException.BaseException),
          b.context().type(BuiltinType.OBJECT)
        });
    b.constant("UnsupportedOperation", unsupported);
    b.defN(
        "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,"
            + " opener=None)",
        (t, a) -> Opening.open(t, a));
    b.def("open_code(path)", IoModule::openCode);
    b.def(
        "text_encoding(encoding, stacklevel=2, /)",
        (t, encoding, level) ->
            encoding != PyNone.NONE
                ? encoding
                : StreamOptions.missingEncoding(t, Indices.toLong(t, level)));
    b.type(BaseTypes.IO_BASE);
    b.type(BaseTypes.RAW_BASE);
    b.type(BaseTypes.BUFFERED_BASE);
    b.type(BaseTypes.TEXT_BASE);
    b.type(FileIo.TYPE);
    b.type(Buffered.READER);
    b.type(Buffered.WRITER);
    b.type(Buffered.RANDOM);
    b.type(BufferedPair.TYPE);
    b.type(NewlineDecoding.TYPE);
    b.type(TextIo.TYPE);
    b.type(BytesIo.TYPE);
    b.type(StringIoType.TYPE);
  }

  private static Object openCode(PyThread t, Object path) {
    if (!(BoxedValue.unbox(path) instanceof TruffleString)) {
      throw PyErrors.typeError(
          "open_code() argument 'path' must be str, not %s", t.context().typeOf(t, path).name());
    }
    return Opening.open(
        t,
        new Object[] {
          path, Strings.of("rb"), -1L, PyNone.NONE, PyNone.NONE, PyNone.NONE, true, PyNone.NONE
        });
  }
}

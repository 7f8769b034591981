package io.orochi.python.modules.contextvars;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;

/** The module {@code _contextvars}. */
public final class ContextvarsModule implements ModuleDefinition {
  private static final String MISSING = "MISSING";

  private static final ExtensionType MISSING_TYPE =
      ExtensionType.of("Token.MISSING", Layout.PLAIN, ContextvarsModule::defineMissing)
          .withoutSubclasses();
  static final ExtensionType VARIABLE =
      ExtensionType.of("_contextvars.ContextVar", Layout.SHAPED, ContextvarsModule::defineVariable)
          .withoutSubclasses();
  static final ExtensionType TOKEN =
      ExtensionType.of("_contextvars.Token", Layout.SHAPED, ContextvarsModule::defineToken)
          .withoutSubclasses();

  @Override
  public String name() {
    return "_contextvars";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("Context Variables");
    b.type(VARIABLE).type(TOKEN).type(ContextType.CONTEXT);
    ShapedObject missing = new PlainObject(b.thread(), b.context().shape(MISSING_TYPE));
    b.context().type(TOKEN).namespace().put(b.thread(), MISSING, missing);
    b.def("copy_context()", t -> ContextType.make(t, ContextType.current(t).bindings(t)));
  }

  private static void defineVariable(TypeBuilder b) {
    b.newMethod(
        "(cls, name, /, *, default=NULL)",
        (t, a) -> {
          if (!(BoxedValue.unbox(a[1]) instanceof TruffleString)) {
            throw PyErrors.typeError("context variable name must be a str");
          }
          return new ContextVar(t, t.context().shape(VARIABLE), a[1], a[2]);
        });
    b.def("get(self, default=NULL, /)", (t, self, d) -> get(t, (ContextVar) self, d));
    b.def("set(self, value, /)", (t, self, value) -> set(t, (ContextVar) self, value));
    b.def("reset(self, token, /)", (t, self, token) -> reset(t, (ContextVar) self, token));
    b.def("__hash__(self, /)", (t, self) -> Hashing.identity(self));
    b.def("__repr__(self, /)", (t, self) -> Strings.of(text(t, (ContextVar) self)));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
    b.computedMember("name", (t, self) -> ((ContextVar) self).name, null);
  }

  private static Object get(PyThread t, ContextVar variable, Object otherwise) {
    Object value = ContextType.current(t).bindings(t).get(variable);
    if (value == null) {
      value = otherwise != null ? otherwise : variable.fallback;
    }
    if (value == null) {
      throw PyErrors.withArgs(BuiltinException.LookupError, variable);
    }
    return value;
  }

  private static Object set(PyThread t, ContextVar variable, Object value) {
    PyVariables context = ContextType.current(t);
    Object before = context.bindings(t).get(variable);
    context.bind(t, variable, value);
    return new Token(t, t.context().shape(TOKEN), context, variable, before);
  }

  private static Object reset(PyThread t, ContextVar variable, Object o) {
    if (!(o instanceof Token token)) {
      throw PyErrors.typeError("expected an instance of Token, got %s", Texts.javaRepr(t, o));
    }
    if (token.isUsed(t)) {
      throw misused(BuiltinException.RuntimeError, t, token, " has already been used once");
    }
    if (token.variable != variable) {
      throw misused(
          BuiltinException.ValueError, t, token, " was created by a different ContextVar");
    }
    PyVariables context = ContextType.current(t);
    if (token.context != context) {
      throw misused(BuiltinException.ValueError, t, token, " was created in a different Context");
    }
    if (!token.use(t)) {
      throw misused(BuiltinException.RuntimeError, t, token, " has already been used once");
    }
    context.bind(t, variable, token.before);
    return PyNone.NONE;
  }

  private static PyException misused(BuiltinException type, PyThread t, Token token, String how) {
    return PyErrors.withArgs(type, Strings.of(text(t, token) + how));
  }

  private static String text(PyThread t, ContextVar v) {
    return "<ContextVar name="
        + Texts.javaRepr(t, v.name)
        + (v.fallback == null ? "" : " default=" + Texts.javaRepr(t, v.fallback))
        + " at 0x"
        + Long.toHexString(Identities.address(v))
        + ">";
  }

  private static String text(PyThread t, Token token) {
    return "<Token"
        + (token.isUsed(t) ? " used" : "")
        + " var="
        + text(t, token.variable)
        + " at 0x"
        + Long.toHexString(Identities.address(token))
        + ">";
  }

  private static void defineToken(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> {
          throw PyErrors.runtimeError("Tokens can only be created by ContextVars");
        });
    b.def("__repr__(self, /)", (t, self) -> Strings.of(text(t, (Token) self)));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
    b.getter("var", (t, self) -> ((Token) self).variable);
    b.getter(
        "old_value",
        (t, self) -> {
          Object before = ((Token) self).before;
          return before != null ? before : t.context().type(TOKEN).namespace().get(t, MISSING);
        });
  }

  private static void defineMissing(TypeBuilder b) {
    b.def("__repr__(self, /)", (t, self) -> Strings.of("<Token.MISSING>"));
  }
}

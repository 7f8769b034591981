package io.orochi.python.modules.polyglot;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.LanguageInfo;
import com.oracle.truffle.api.source.Source;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;

/** The module {@code _orochi_polyglot}: code of other languages. */
public final class PolyglotModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_orochi_polyglot";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(ForeignType.OBJECT);
    b.type(ForeignType.ERROR);
    b.def("languages()", PolyglotModule::languages);
    b.def("evaluate(language, text, name, /)", PolyglotModule::evaluate);
    b.def(
        "scope(language, /)",
        (t, language) -> Conversions.send(t, x -> env(t).getScopePublic(language(t, language))));
  }

  private static TruffleLanguage.Env env(PyThread t) {
    return t.context().env();
  }

  private static Object languages(PyThread t) {
    return PyTuple.of(
        env(t).getPublicLanguages().keySet().stream().sorted().map(Strings::of).toArray());
  }

  private static LanguageInfo language(PyThread t, Object name) {
    LanguageInfo language = env(t).getPublicLanguages().get(Texts.str(t, name).toString());
    if (language == null || !env(t).isPolyglotEvalAllowed(language)) {
      throw PyErrors.valueError("no language '%s'", Texts.str(t, name));
    }
    return language;
  }

  /** Runs a text of another language; in an atomic block it is part of the transaction. */
  private static Object evaluate(PyThread t, Object name, Object text, Object source) {
    Operation.leave(t);
    LanguageInfo language = language(t, name);
    Source code =
        Source.newBuilder(
                language.getId(), Texts.str(t, text).toString(), Texts.str(t, source).toString())
            .build();
    return Conversions.send(t, x -> env(t).parsePublic(code).call());
  }
}

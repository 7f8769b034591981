package io.orochi.python.compiler;

import io.orochi.python.nodes.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The translation of one code block: its parts, and the statements that the one being translated
 * needs before it.
 */
final class Translation {
  final Unit unit;
  final Names names;
  final Expressions expressions;
  final Statements statements;
  final Targets targets;
  final Functions functions;
  final Comprehensions comprehensions;
  final Generators generators;
  final SuspendingLoops suspendingLoops;
  final Matches matches;
  final Generics generics;
  final Suspension suspension = Suspension.any();

  /** Statements that must run before the one being translated. */
  List<Statement> pending = new ArrayList<>();

  Translation(Unit unit) {
    this.unit = unit;
    names = new Names(unit);
    expressions = new Expressions(this);
    statements = new Statements(this);
    targets = new Targets(this);
    functions = new Functions(this);
    comprehensions = new Comprehensions(this);
    generators = new Generators(this);
    suspendingLoops = new SuspendingLoops(this);
    matches = new Matches(this);
    generics = new Generics(this);
  }

  void emit(Statement s) {
    pending.add(s);
  }
}

package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.LinkedHashSet;
import java.util.Set;

/** Errors in the patterns of {@code match} statements. */
final class PatternChecks {
  private final SyntaxErrors errors;

  PatternChecks(SyntaxErrors errors) {
    this.errors = errors;
  }

  void check(StmtTy.Match m) {
    for (int i = 0; i < m.cases.length; i++) {
      MatchCaseTy c = m.cases[i];
      names(c.pattern, new LinkedHashSet<>());
      if (i + 1 < m.cases.length && c.guard == null) {
        unreachable(c.pattern);
      }
    }
  }

  private void unreachable(PatternTy p) {
    if (p instanceof PatternTy.MatchAs a && a.pattern == null) {
      throw errors.at(
          p,
          a.name == null
              ? "wildcard makes remaining patterns unreachable"
              : "name capture '" + a.name + "' makes remaining patterns unreachable");
    }
    if (p instanceof PatternTy.MatchAs a) {
      unreachable(a.pattern);
    }
    if (p instanceof PatternTy.MatchOr o) {
      unreachable(o.patterns[o.patterns.length - 1]);
    }
  }

  private void name(String name, PatternTy p, Set<String> bound) {
    if (name == null) {
      return;
    }
    if (name.equals("__debug__")) {
      throw errors.at(p, "cannot assign to __debug__");
    }
    if (!bound.add(name)) {
      throw errors.at(p, "multiple assignments to name '" + name + "' in pattern");
    }
  }

  private void names(PatternTy p, Set<String> bound) {
    switch (p) {
      case PatternTy.MatchAs a -> {
        if (a.pattern != null) {
          names(a.pattern, bound);
        }
        name(a.name, a, bound);
      }
      case PatternTy.MatchStar s -> name(s.name, s, bound);
      case PatternTy.MatchSequence s -> {
        boolean star = false;
        for (PatternTy item : s.patterns == null ? new PatternTy[0] : s.patterns) {
          if (item instanceof PatternTy.MatchStar) {
            if (star) {
              throw errors.at(s, "multiple starred expressions in sequence pattern");
            }
            star = true;
          }
          names(item, bound);
        }
      }
      case PatternTy.MatchMapping m -> {
        for (PatternTy item : m.patterns == null ? new PatternTy[0] : m.patterns) {
          names(item, bound);
        }
        name(m.rest, m, bound);
      }
      case PatternTy.MatchClass c -> {
        Set<String> attributes = new LinkedHashSet<>();
        for (String a : c.kwdAttrs == null ? new String[0] : c.kwdAttrs) {
          if (!attributes.add(a)) {
            throw errors.at(c, "attribute name repeated in class pattern: " + a);
          }
        }
        for (PatternTy item : c.patterns == null ? new PatternTy[0] : c.patterns) {
          names(item, bound);
        }
        for (PatternTy item : c.kwdPatterns == null ? new PatternTy[0] : c.kwdPatterns) {
          names(item, bound);
        }
      }
      case PatternTy.MatchOr o -> {
        Set<String> first = null;
        for (int i = 0; i < o.patterns.length; i++) {
          Set<String> own = new LinkedHashSet<>();
          names(o.patterns[i], own);
          if (first == null) {
            first = own;
          } else if (!first.equals(own)) {
            throw errors.at(o, "alternative patterns bind different names");
          }
          if (i + 1 < o.patterns.length) {
            unreachable(o.patterns[i]);
          }
        }
        for (String n : first) {
          name(n, o, bound);
        }
      }
      default -> {}
    }
  }
}

package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.orochi.python.compiler.grammar.Grammar;
import io.orochi.python.compiler.grammar.NodeField;
import java.util.Arrays;
import java.util.Objects;

/**
 * Whether two pieces of syntax are the same and stand at the same place: what makes code objects
 * equal.
 */
final class NodeEquality {
  private NodeEquality() {}

  static boolean equal(Object[] a, Object[] b) {
    int n = a == null ? 0 : a.length;
    if (n != (b == null ? 0 : b.length)) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      if (!equal(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(Object a, Object b) {
    return switch (a) {
      case SSTNode n -> b instanceof SSTNode m && equal(n, m);
      case ConstantValue c -> b instanceof ConstantValue d && equal(c, d);
      case null, default -> Objects.equals(a, b);
    };
  }

  private static boolean equal(SSTNode a, SSTNode b) {
    if (a.getClass() != b.getClass() || !isSamePlace(a, b)) {
      return false;
    }
    for (NodeField f : Grammar.of(a).fields) {
      boolean same =
          f.isMany() ? equal((Object[]) f.get(a), (Object[]) f.get(b)) : equal(f.get(a), f.get(b));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSamePlace(SSTNode a, SSTNode b) {
    SourceRange r = a.getSourceRange();
    SourceRange s = b.getSourceRange();
    if (Grammar.of(a).attributes.isEmpty()) {
      return true; // those of guest code have none
    }
    // columns of guest code count bytes, so ends behind other characters are not the parser's
    return r.startLine == s.startLine && r.startColumn == s.startColumn && r.endLine == s.endLine;
  }

  private static boolean equal(ConstantValue a, ConstantValue b) {
    return a.kind == b.kind
        && switch (a.kind) {
          case NONE, ELLIPSIS -> true;
          case BOOLEAN -> a.getBoolean() == b.getBoolean();
          case LONG -> a.getLong() == b.getLong();
          case DOUBLE ->
              Double.doubleToRawLongBits(a.getDouble())
                  == Double.doubleToRawLongBits(b.getDouble());
          case COMPLEX -> Arrays.equals(a.getComplex(), b.getComplex());
          case BIGINTEGER -> a.getBigInteger().equals(b.getBigInteger());
          case CODEPOINTS ->
              a.getCodePoints().toJavaString().equals(b.getCodePoints().toJavaString());
          case BYTES -> Arrays.equals(a.getBytes(), b.getBytes());
          case TUPLE -> equal(a.getTupleElements(), b.getTupleElements());
          case FROZENSET -> equal(a.getFrozensetElements(), b.getFrozensetElements());
        };
  }
}

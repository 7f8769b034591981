package io.orochi.python.compiler.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.tokenizer.CodePoints;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** A tree that was written and read is the tree that the parser made. */
class CompiledTreeTest {
  private static final String EVERYTHING =
      """
      '''Ein \\u00fc, ein \\U0001f600, ein \\ud800.'''
      from __future__ import annotations
      import a.b as c, d
      from .. import e as f, g
      from .h import *
      @deco(1, *x, k=2, **y)
      class C[T: (int, str), *Ts, **P](B, metaclass=M):
          global one
          a: int = 1
          (b): str
          def f(self, p, /, q: int = 1, *args: *Ts, r, s=2, **kw) -> None:
              nonlocal_ = lambda u, *v, w=1, **z: (yield)
              return [i async for i in j if i if not i]
      async def g[T](x):
          async for i in x: await i
          async with a as b, c: pass
          else_ = {k: v for k, v in z}, {1, 2}, {*a}, {**b, 'k': 1}, (x for x in y), {s for s in t}
          yield from_
      type Alias[T] = list[T]
      def h():
          x = 1
          def i():
              nonlocal x
              x += 1; x -= 1.5; x *= 2j; x @= 0x1234567890abcdef1234567890abcdef; x //= 1 << 62
              del x, a.b, c[1:2:3, ...]
              yield from y
          for x in y: continue
          else: pass
          while x: break
          else: raise E from F
      if (n := 1) < 2 <= 3 != 4 is not None not in () in x is y == z > -1 >= +2: assert not ~a, 'm'
      elif a and b or c: pass
      else: f'{a!r:>{w}} {{ }} {b}' u'old'; u'old'; b'' rb'\\xff'
      try: pass
      except A as e: raise
      except: pass
      else: pass
      finally: pass
      try: pass
      except* A: pass
      with a, b as (c, *d), (e if f else g): print(True, False, None, 9**9 % 5 / 2 ** 3 & 1 | 2 ^ 4 >> 1)
      match a:
          case 1 | 'b' | None | a.b | -1 + 2j: pass
          case [x, *_, y] | (z,): pass
          case {'k': v, **rest}: pass
          case C(a, b=c) as d if d: pass
          case _: pass
      """;

  private static ModTy parse(String text) {
    ParserCallbacks callbacks =
        new ParserCallbacks() {
          @Override
          public void safePointPoll() {}

          @Override
          public RuntimeException reportIncompleteSource(int line) {
            throw new AssertionError(line);
          }

          @Override
          public RuntimeException onError(ErrorType kind, SourceRange range, String message) {
            throw new AssertionError(message + " at line " + range.startLine);
          }

          @Override
          public void onWarning(WarningType kind, SourceRange range, String message) {}
        };
    return (ModTy)
        new Parser(text, callbacks, InputType.FILE, EnumSet.noneOf(AbstractParser.Flags.class), 12)
            .parse();
  }

  private static void assertSurvives(String text, String name) {
    ModTy module = parse(text);
    byte[] bytes = new CompiledTree(module, EnumSet.of(FutureFeature.ANNOTATIONS), name).bytes();
    CompiledTree read = CompiledTree.of(bytes, 0);
    assertThat(read.fileName()).isEqualTo(name);
    assertThat(read.futures()).containsExactly(FutureFeature.ANNOTATIONS);
    assertSame(name, module, read.module());
  }

  /** Compares all fields, whatever the nodes are. */
  private static void assertSame(String path, Object a, Object b) {
    if (a == null
        || b == null
        || a instanceof String
        || a instanceof Boolean
        || a instanceof Enum) {
      assertThat(b).as(path).isEqualTo(a);
      return;
    }
    assertThat(b.getClass()).as(path).isEqualTo(a.getClass());
    if (a instanceof ConstantValue v && v.kind == ConstantValue.Kind.CODEPOINTS) {
      assertThat(points(((ConstantValue) b).getCodePoints()))
          .as(path)
          .isEqualTo(points(v.getCodePoints()));
    } else if (a.getClass().isArray()) {
      assertThat(Array.getLength(b)).as(path).isEqualTo(Array.getLength(a));
      for (int i = 0; i < Array.getLength(a); i++) {
        assertSame(path + "[" + i + "]", Array.get(a, i), Array.get(b, i));
      }
    } else if (a.getClass().getName().startsWith("com.oracle.graal.python.pegparser.")) {
      for (Class<?> c = a.getClass(); c != Object.class; c = c.getSuperclass()) {
        for (Field f : c.getDeclaredFields()) {
          if (!Modifier.isStatic(f.getModifiers()) && !f.getName().equals("typeIgnores")) {
            assertSame(path + "." + f.getName(), get(f, a), get(f, b));
          }
        }
      }
    } else {
      assertThat(b).as(path).isEqualTo(a);
    }
  }

  private static Object get(Field f, Object of) {
    try {
      f.setAccessible(true);
      return f.get(of);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static int[] points(CodePoints s) {
    return Arrays.copyOfRange(s.getBuffer(), s.getOffset(), s.getOffset() + s.getLength());
  }

  @Test
  void everyKindOfNode() {
    assertSurvives(EVERYTHING, "ein name \u00fc");
  }

  @Test
  void emptyModule() {
    assertSurvives("", "empty");
  }

  @Test
  void standardLibrary() throws IOException {
    Path library = Path.of(System.getProperty("orochi.home"), "lib/python3.12");
    List<Path> sources;
    try (Stream<Path> all = Files.list(library)) {
      sources = all.filter(p -> p.toString().endsWith(".py")).toList();
    }
    assertThat(sources).hasSizeGreaterThan(100);
    for (Path p : sources) {
      assertSurvives(Files.readString(p), p.toString());
    }
  }

  @Test
  void damagedBytesAreNoTree() {
    byte[] bytes =
        new CompiledTree(parse("a = f(1)\n"), EnumSet.noneOf(FutureFeature.class), "x").bytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x41;
      assertThat(CompiledTree.of(damaged, 0)).isNull();
      assertThat(CompiledTree.of(Arrays.copyOf(bytes, i), 0)).isNull();
    }
  }

  /** Whoever wrote such bytes knew the checksum: they are another tree, or none. */
  @Test
  void damagedBytesWithTheRightChecksumDoNoHarm() {
    byte[] bytes =
        new CompiledTree(parse(EVERYTHING), EnumSet.noneOf(FutureFeature.class), "x").bytes();
    Random random = new Random(1);
    for (int i = 12; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] = (byte) random.nextInt();
      if (i % 3 == 0) {
        Arrays.fill(damaged, i, Math.min(i + 5, bytes.length), (byte) 0xfe);
      }
      CRC32C checksum = new CRC32C();
      checksum.update(damaged, 8, damaged.length - 8);
      ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putInt(4, (int) checksum.getValue());
      assertThatCode(() -> CompiledTree.of(damaged, 0)).doesNotThrowAnyException();
    }
  }
}

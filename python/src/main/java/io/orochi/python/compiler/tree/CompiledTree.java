package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.sst.ModTy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.zip.CRC32C;

/**
 * A module's syntax tree in the form in which it is kept: four bytes with the number of the form,
 * four of checksum, four with the bits of the module's future features, then the name of the file
 * and the tree. It holds the source's places, but not its text.
 *
 * @param module a tree that has passed all checks of the compiler
 * @param fileName as tracebacks show it
 */
public record CompiledTree(ModTy module, EnumSet<FutureFeature> futures, String fileName) {
  /**
   * The number of this form; no two forms may share one. Another version of the parser may number
   * its operators and constants differently.
   */
  public static final int FORMAT = 1;

  private static final int CHECKSUM = 4;
  private static final int FLAGS = 8;
  private static final int HEADER = 12;

  /** The tree as bytes; null when it has something that cannot be kept. */
  public byte[] bytes() {
    TreeWriter writer = new TreeWriter();
    try {
      writer.out.text(fileName);
      writer.node(module);
    } catch (IllegalArgumentException | StackOverflowError e) {
      return null;
    }
    byte[] tree = writer.out.toByteArray();
    ByteBuffer all =
        ByteBuffer.allocate(HEADER + tree.length).order(ByteOrder.LITTLE_ENDIAN).putInt(FORMAT);
    int flags = 0;
    for (FutureFeature f : futures) {
      flags |= f.flagValue;
    }
    all.position(FLAGS).putInt(flags).put(tree).putInt(CHECKSUM, checksum(all.array(), 0));
    return all.array();
  }

  /** What {@link #bytes} made, from {@code offset} to the end; null when they are damaged. */
  public static CompiledTree of(byte[] bytes, int offset) {
    if (bytes.length - offset <= HEADER) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (in.getInt(offset) != FORMAT || in.getInt(offset + CHECKSUM) != checksum(bytes, offset)) {
      return null;
    }
    try {
      TreeReader reader = new TreeReader(new TreeInput(bytes, offset + HEADER));
      String fileName = reader.in.text();
      EnumSet<FutureFeature> futures = FutureFeature.fromFlags(in.getInt(offset + FLAGS));
      return new CompiledTree((ModTy) reader.node(), futures, fileName);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // whoever wrote this knew the checksum and not the form; the tree's nodes may assert theirs
      return null;
    }
  }

  private static int checksum(byte[] bytes, int offset) {
    CRC32C c = new CRC32C();
    int from = offset + FLAGS;
    c.update(bytes, from, bytes.length - from);
    return (int) c.getValue();
  }
}

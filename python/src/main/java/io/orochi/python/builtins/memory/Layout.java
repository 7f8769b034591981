package io.orochi.python.builtins.memory;

import io.orochi.python.runtime.ElementFormat;
import java.util.Arrays;

/**
 * Where the elements of a view lie in its memory. Immutable; the arrays are not to be changed.
 *
 * @param format how each element is laid out
 * @param offset where the element with index 0 in each dimension begins, in bytes
 * @param shape how many there are in each dimension
 * @param strides bytes from one to the next in each dimension
 */
record Layout(ElementFormat format, int offset, int[] shape, int[] strides) {
  /** Elements side by side, in the order of C. */
  static Layout contiguous(ElementFormat format, int offset, int... shape) {
    int[] strides = new int[shape.length];
    int step = format.size();
    for (int i = shape.length - 1; i >= 0; i--) {
      strides[i] = step;
      step *= shape[i];
    }
    return new Layout(format, offset, shape, strides);
  }

  int dimensions() {
    return shape.length;
  }

  long count() {
    long n = 1;
    for (int extent : shape) {
      n *= extent;
    }
    return n;
  }

  /** Bytes of all elements. */
  int bytes() {
    return (int) (count() * format.size());
  }

  boolean isContiguous() {
    return strides(true);
  }

  /** Whether the elements lie side by side, the first index changing fastest. */
  boolean isFortranContiguous() {
    return strides(false);
  }

  private boolean strides(boolean lastFirst) {
    if (bytes() == 0) {
      return true;
    }
    int step = format.size();
    for (int k = 0; k < shape.length; k++) {
      int i = lastFirst ? shape.length - 1 - k : k;
      if (shape[i] > 1 && strides[i] != step) {
        return false;
      }
      step *= shape[i];
    }
    return true;
  }

  /** The part of the first dimension that a slice selects. */
  Layout slice(long start, long step, long count) {
    int[] extents = shape.clone();
    int[] steps = strides.clone();
    extents[0] = (int) count;
    steps[0] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, strides[0] * step));
    return new Layout(format, offset + (int) (start * strides[0]), extents, steps);
  }

  boolean sameShape(Layout other) {
    return Arrays.equals(shape, other.shape);
  }

  /** Where each element begins, in the order of C or of Fortran. */
  int[] places(boolean lastFirst) {
    int[] all = new int[(int) count()];
    if (all.length == 0) {
      return all;
    }
    int[] index = new int[shape.length];
    int at = offset;
    for (int k = 0; k < all.length; k++) {
      all[k] = at;
      for (int d = 0; d < shape.length; d++) {
        int i = lastFirst ? shape.length - 1 - d : d;
        at += strides[i];
        if (++index[i] < shape[i]) {
          break;
        }
        at -= strides[i] * shape[i];
        index[i] = 0;
      }
    }
    return all;
  }
}

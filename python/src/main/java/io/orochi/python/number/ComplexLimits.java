package io.orochi.python.number;

/**
 * What complex functions give where a part is infinite or not a number (C99, annex G). A table has
 * two letters, the parts of the result, for each kind of real part and each kind of imaginary part,
 * in the order -inf, negative, -0, 0, positive, inf, nan: {@code z} is 0, {@code o} 1, {@code i}
 * infinity, {@code n} nan, {@code a} to {@code d} are one to four quarters of pi; upper case is
 * negative. {@code !!} is a domain error, and dots stand where the function must be computed.
 */
final class ComplexLimits {
  static final String ACOS =
      "cidididIdIcInibi........bInnbi........bIbnbi........bIbn"
          + "bi........bInnaizizizIzIaInininnnnnnnnnInn";

  static final String ACOSH =
      "iCiDiDididiciniB........ibnniB........ibnniB........ibnn"
          + "iB........ibnniAiZiZiziziaininnnnnnnnninnn";

  static final String ASINH =
      "IAIZIZIzIzIaInIB........IbnnIB........IbnniB........ibnn"
          + "iB........ibnniAiZiZiziziaininnnnZnznninnn";

  static final String ATANH =
      "ZBZBZBZbZbZbZnZB........ZbnnZB........ZbZnzB........zbzn"
          + "zB........zbnnzBzBzBzbzbzbznzBnnnnnnnnzbnn";

  static final String COSH =
      "!!..iziZ..!!in!!........!!nn!!........!!nz!!........!!nz"
          + "!!........!!nn!!..iZiz..!!innnnnnznznnnnnn";

  static final String EXP =
      "zz..zZzz..zzzz!!........!!nn!!........!!nn!!........!!nn"
          + "!!........!!nn!!..iZiz..!!innnnnnZnznnnnnn";

  static final String LOG =
      "iCiDiDididiciniB........ibnniB........ibnniB........ibnn"
          + "iB........ibnniAiZiZiziziaininnnnnnnnninnn";

  static final String SINH =
      "!!..IZIz..!!in!!........!!nn!!........!!zn!!........!!zn"
          + "!!........!!nn!!..iZiz..!!innnnnnZnznnnnnn";

  static final String SQRT =
      "iIzIzIziziiiniiI........iinniI........iinniI........iinn"
          + "iI........iinniIiZiZiziziiiniInnnnnnnniinn";

  static final String TANH =
      "Oz..OZOz..OzOz!!........!!nn!!........!!nn!!........!!nn"
          + "!!........!!nnoz..oZoz..ozoznnnnnZnznnnnnn";

  static final String RECT =
      "!!..IzIZ..!!in!!........!!nnzz........zzzzzz........zzzz"
          + "!!........!!nn!!..iZiz..!!innnnnnznznnnnnn";

  private static final int KINDS = 7;

  private ComplexLimits() {}

  /** Raised for what has no value. */
  static final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DomainException() {
      super(null, null, false, false);
    }
  }

  /** The value, or null where the function must be computed. */
  static Complex of(String table, double real, double imag) {
    if (Double.isFinite(real) && Double.isFinite(imag)) {
      return null;
    }
    int at = 2 * (KINDS * kind(real) + kind(imag));
    char first = table.charAt(at);
    if (first == '!') {
      throw new DomainException();
    }
    return first == '.' ? null : new Complex(value(first), value(table.charAt(at + 1)));
  }

  private static int kind(double x) {
    if (Double.isNaN(x)) {
      return 6;
    }
    boolean negative = Math.copySign(1, x) < 0;
    if (Double.isInfinite(x)) {
      return negative ? 0 : 5;
    }
    if (x == 0) {
      return negative ? 2 : 3;
    }
    return negative ? 1 : 4;
  }

  private static double value(char letter) {
    double v =
        switch (Character.toLowerCase(letter)) {
          case 'z' -> 0;
          case 'o' -> 1;
          case 'i' -> Double.POSITIVE_INFINITY;
          case 'a' -> Math.PI / 4;
          case 'b' -> Math.PI / 2;
          case 'c' -> 3 * Math.PI / 4;
          case 'd' -> Math.PI;
          default -> Double.NaN;
        };
    return Character.isUpperCase(letter) ? -v : v;
  }
}

package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.orochi.stm.Publishable;
import io.orochi.stm.Publisher;

/**
 * A pair. It never changes, so it is read without a barrier; what it reaches is published with it.
 */
@ExportLibrary(InteropLibrary.class)
public final class Cons implements Publishable, TruffleObject {
  private final Object car;
  private final Object cdr;

  /** Changes once, while one thread alone can reach the pair. */
  private boolean published;

  private Cons(Object car, Object cdr, boolean published) {
    this.car = car;
    this.cdr = cdr;
    this.published = published;
  }

  /** A pair that only the calling thread can reach. */
  public Cons(Object car, Object cdr) {
    this(car, cdr, false);
  }

  /** A pair in the text of a program, of things that may be shared. */
  public static Cons constant(Object car, Object cdr) {
    return new Cons(car, cdr, true);
  }

  public Object car() {
    return car;
  }

  public Object cdr() {
    return cdr;
  }

  @Override
  public boolean isPublished() {
    return published;
  }

  @Override
  public void markPublished() {
    published = true;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(car);
    p.visit(cdr);
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return Printer.textForHost(this);
  }
}

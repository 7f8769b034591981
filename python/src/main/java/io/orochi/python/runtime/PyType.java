package io.orochi.python.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.name.Cell;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Epoch;
import io.orochi.stm.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A class. Its names live in a {@link Namespace}, one cell each. What a name gives for instances
 * (the walk over the method resolution order) is cached under an assumption that falls when a cell
 * on the way is bound again or the order changes.
 *
 * <p>Name, bases and order are fields of the transactional object; everything else is fixed at
 * birth.
 */
public final class PyType extends PlainObject {
  private final BuiltinType builtin;
  private final PyType layoutBase;
  private final Namespace namespace;
  private final Shape instanceShape;
  private final ConcurrentHashMap<String, TypeLookup> lookups = new ConcurrentHashMap<>();
  private final Subclasses subclasses = new Subclasses(this);

  @CompilationFinal
  private volatile Assumption orderStable = Assumption.create("method resolution order");

  /**
   * Whether the order, or whether it is abstract, has changed while others could see it; set before
   * the change.
   */
  private volatile boolean changed;

  private Names names;
  private volatile PyType best;
  private PyType[] bases;
  private PyType[] mro;
  private boolean isAbstract;
  private Collection ownCollection;

  /** Defines the names of a built-in class at first use; null afterwards, and for guest classes. */
  private volatile Consumer<PyType> definition;

  /**
   * Whether instances may have any attribute ({@code __dict__}); false with {@code __slots__} and
   * for most built-ins.
   */
  @CompilationFinal public boolean hasDict;

  /** Whether guest code may derive from it. */
  @CompilationFinal public boolean isBase = true;

  /** Whether guest code may change its names (false for built-ins). */
  @CompilationFinal public boolean isMutable;

  /** Whether weak references to instances can be made. */
  @CompilationFinal public boolean hasWeakref;

  /**
   * Whether instances have fields beyond those of the bases ({@code __slots__}), so that layouts
   * can conflict.
   */
  @CompilationFinal public boolean widensLayout;

  private final boolean inlineFields;

  /**
   * A class.
   *
   * @param metaShape shape of the class object itself: that of its metaclass's instances
   * @param builtin the built-in class that it is, or null
   * @param layoutBase the nearest class whose Java representation instances have; null for a class
   *     that is its own layout
   * @param inlineFields whether instances are {@link PlainObject}s
   */
  public PyType(
      Shape metaShape, String name, BuiltinType builtin, PyType layoutBase, boolean inlineFields) {
    super(metaShape);
    this.names = new Names(name, name);
    this.builtin = builtin;
    this.layoutBase = layoutBase == null ? this : layoutBase;
    this.namespace = new Namespace();
    this.inlineFields = inlineFields;
    this.instanceShape = Shape.empty(this, inlineFields);
    if (metaShape == null) {
      initialShape(instanceShape);
    }
  }

  /** The class {@code type}, which is an instance of itself. */
  static PyType metaclass() {
    return new PyType(null, BuiltinType.TYPE.qualifiedName, BuiltinType.TYPE, null, true);
  }

  /** Whether instances are {@link PlainObject}s. */
  public boolean hasInlineFields() {
    return inlineFields;
  }

  /** The built-in class that this is, or null for a guest class. */
  public BuiltinType builtin() {
    return builtin;
  }

  /**
   * The built-in class whose Java representation instances have (object, list, dict, int, an
   * exception …).
   */
  public PyType layoutBase() {
    return layoutBase;
  }

  /** The base whose layout instances extend: the one with which {@code __base__} answers. */
  public PyType best() {
    return best;
  }

  /** As {@link #best()}, as it is in the running transaction. */
  public PyType best(PyThread t) {
    if (hasFixedOrder()) {
      return best;
    }
    while (true) {
      long m = t.firstLook(this);
      PyType b = best;
      if (t.secondLook(this, m)) {
        return b;
      }
    }
  }

  /** Sets it; {@code t} is null at start-up. */
  void setBest(PyThread t, PyType base) {
    if (t == null) {
      best = base;
      return;
    }
    long w = t.open(this);
    best = base;
    t.close(this, w);
  }

  /** The nearest class, this one included, that adds fields to instances. */
  PyType solidBase() {
    PyType c = this;
    while (!c.widensLayout && c.layoutBase != c && c.best != null) {
      c = c.best;
    }
    return c;
  }

  /** The name without module. */
  public String shortName() {
    String n = name();
    return isMutable ? n : n.substring(n.lastIndexOf('.') + 1);
  }

  /** Before the order is known: what {@code mro()} of a metaclass can ask for. */
  void setBasesForOrder(PyThread t, PyType[] newBases) {
    if (mro == null) {
      bases = newBases;
      mro = MethodResolution.order(t, this, newBases);
    }
  }

  /** The names, one cell each, without those of the bases. */
  public Namespace namespace() {
    define();
    return namespace;
  }

  /** Whether it has abstract methods left, so that instances cannot be made. */
  public boolean isAbstract(PyThread t) {
    if (hasFixedOrder()) {
      return isAbstract;
    }
    while (true) {
      long m = t.firstLook(this);
      boolean marked = isAbstract;
      if (t.secondLook(this, m)) {
        return marked;
      }
    }
  }

  /**
   * Sets or clears the mark that {@link #isAbstract} gives ({@code __abstractmethods__}). Code that
   * makes instances rests on look-ups of this class for it, so a change drops them.
   */
  @TruffleBoundary
  public void setAbstract(PyThread t, boolean value) {
    if (isAbstract(t) == value) {
      return;
    }
    change(t, () -> isAbstract = value);
  }

  /** Which patterns of {@code match} its instances may fit. */
  public enum Collection {
    SEQUENCE,
    MAPPING
  }

  /** That of the first class in the order that is one or the other, or null (PEP 634). */
  public Collection collection(PyThread t) {
    for (PyType c : mro(t)) {
      Collection own = c.ownCollection(t);
      if (own != null) {
        return own;
      }
    }
    return null;
  }

  private Collection ownCollection(PyThread t) {
    if (hasFixedOrder()) {
      return ownCollection;
    }
    while (true) {
      long m = t.firstLook(this);
      Collection own = ownCollection;
      if (t.secondLook(this, m)) {
        return own;
      }
    }
  }

  /** Part of making a built-in class. */
  void initialCollection(Collection own) {
    ownCollection = own;
  }

  /** Makes instances of this class and of those derived from it a collection. */
  @TruffleBoundary
  public void setCollection(PyThread t, Collection own) {
    if (isMutable) {
      change(t, () -> ownCollection = own);
    }
  }

  /** The empty shape of an instance. */
  public Shape instanceShape() {
    return instanceShape;
  }

  /** The name: of an instance the type, of this object the part by which it is known. */
  @Override
  public String partForReport() {
    return names.name();
  }

  public String name() {
    return names().name();
  }

  public String qualname() {
    return names().qualname();
  }

  private Names names() {
    return isMutable ? Names.of(this, () -> names) : names;
  }

  /** Sets {@code __name__}; one operation. */
  public void setName(PyThread t, String name) {
    long w = t.open(this);
    names = names.withName(name);
    t.close(this, w);
  }

  /** Sets {@code __qualname__}; one operation. */
  public void setQualname(PyThread t, String qualname) {
    long w = t.open(this);
    names = names.withQualname(qualname);
    t.close(this, w);
  }

  /** The bases; not to be changed. */
  public PyType[] bases(PyThread t) {
    if (hasFixedOrder()) {
      return bases;
    }
    while (true) {
      long m = t.firstLook(this);
      PyType[] classes = bases;
      if (t.secondLook(this, m)) {
        return classes;
      }
    }
  }

  /** The method resolution order, this class first; not to be changed. */
  public PyType[] mro(PyThread t) {
    if (hasFixedOrder()) {
      return mro;
    }
    while (true) {
      long m = t.firstLook(this);
      PyType[] classes = mro;
      if (t.secondLook(this, m)) {
        return classes;
      }
    }
  }

  /** Whether bases and order can be read without a barrier: nobody else can change them. */
  private boolean hasFixedOrder() {
    return !isMutable || isPrivate();
  }

  /**
   * Sets bases and order (also once at birth) and drops every cached look-up of this class and
   * those derived from it: before the new order can be seen, as for a name that is bound again.
   */
  @TruffleBoundary
  public void setBases(PyThread t, PyType[] newBases, PyType[] newMro) {
    Runnable store =
        () -> {
          bases = newBases;
          mro = newMro;
        };
    if (t == null) {
      store.run();
      forgetOwnLookups();
    } else {
      change(t, store);
    }
  }

  /** Changes what look-ups of this class rest on. */
  private void change(PyThread t, Runnable store) {
    if (isPrivate()) {
      long w = t.open(this);
      store.run();
      t.close(this, w);
      forgetOwnLookups(); // no other thread has used them
    } else {
      long w = t.openFolded(this, this::forgetOwnLookups);
      changed = true;
      store.run();
      t.close(this, w);
    }
  }

  /** The classes that may name this one among their bases. */
  Subclasses subclasses() {
    return subclasses;
  }

  /** Live classes that name this one among their bases, oldest first; one operation. */
  public List<PyType> subclasses(PyThread t) {
    return subclasses.present(t);
  }

  private void forgetLookups() {
    forgetOwnLookups();
    // once nobody finds the old ones valid: a transaction of the new epoch must not use them
    Epoch.advance();
  }

  private void forgetOwnLookups() {
    Assumption old = orderStable;
    orderStable = Assumption.create("method resolution order");
    old.invalidate(); // before the next line: a look-up that comes later asks for it
    lookups.values().forEach(l -> l.assumption().invalidate());
    lookups.clear();
    for (PyType s : subclasses.known()) {
      s.forgetOwnLookups();
    }
  }

  /** Registers how the names of a built-in class are defined when they are first needed. */
  public void defineLazily(Consumer<PyType> how) {
    definition = how;
  }

  private void define() {
    if (definition != null) {
      defineNow();
    }
  }

  @TruffleBoundary
  private void defineNow() {
    synchronized (
        lookups) { // runs Java code of this class's definition only, which takes no guest object
      // that others hold
      Consumer<PyType> how = definition;
      if (how != null) {
        how.accept(this);
        definition = null;
      }
    }
  }

  /** The namespace for the definition itself. */
  public Namespace namespaceUndefined() {
    return namespace;
  }

  /** Whether this class is {@code other} or derives from it. */
  public boolean isSubtypeOf(PyThread t, PyType other) {
    return isIn(mro(t), other);
  }

  /** Whether {@code other} is in an order that {@link #mro} gave. */
  static boolean isIn(PyType[] order, PyType other) {
    for (PyType s : order) {
      if (s == other) {
        return true;
      }
    }
    return false;
  }

  /**
   * What {@code name} gives for this class, walking the method resolution order. The answer may be
   * held in compiled code under its assumption (in a transaction: after {@link
   * PyThread#checkBegan}). When a cell on the way cannot be folded now the assumption is already
   * invalid: look up again next time.
   */
  @TruffleBoundary
  public TypeLookup lookup(PyThread t, String attribute) {
    TypeLookup l = lookups.get(attribute);
    if (l == null || !l.assumption().isValid()) {
      l = lookupSlow(t, attribute);
    }
    if (t.inTx()) {
      t.checkBegan(l.since());
    }
    return l;
  }

  /**
   * Several cells are one answer only if all were like that together. Folded ones were, if no fold
   * has fallen when the last cell has been looked at; one cell that is not folded may be read once
   * all folds are there. Anything else is read as one operation.
   */
  private TypeLookup lookupSlow(PyThread t, String attribute) {
    TypeLookup l = lookupFolded(t, attribute);
    return l != null ? l : Operation.atomically(t, () -> lookupNow(t, attribute));
  }

  /** Null if cells have changed meanwhile, or more than one is not folded. */
  private TypeLookup lookupFolded(PyThread t, String attribute) {
    Assumption order = orderStable;
    List<Cell.Folded> folds = new ArrayList<>();
    Cell variable = null;
    Object value = null;
    PyType definer = null;
    for (PyType c : mro(t)) {
      Cell cell = c.namespace().cell(attribute);
      Cell.Folded folded = cell.fold(t);
      if (folded != null) {
        folds.add(folded);
        value = folded.value();
      } else if (variable != null) {
        return null;
      } else {
        variable = cell;
        value = cell.read(t);
      }
      if (value != null) {
        definer = c;
        break;
      }
    }
    if (variable == null && !t.owns(meta())) {
      long since = changed ? Epoch.advance() : newest(folds);
      return lasting(attribute, new TypeLookup(value, definer, dependentOn(folds), since), order);
    }
    // not for others: the order may be that of a transaction which is going to be undone
    if (variable != null) {
      Object now = variable.read(t);
      boolean found = definer != null && definer.namespace().cell(attribute) == variable;
      if (found != (now != null)) {
        return null;
      }
      value = found ? now : value;
    }
    boolean together = order.isValid() && folds.stream().allMatch(f -> f.assumption().isValid());
    return together ? TypeLookup.passing(value, definer) : null;
  }

  private static long newest(List<Cell.Folded> folds) {
    long since = 0;
    for (Cell.Folded f : folds) {
      since = Math.max(since, f.since());
    }
    return since;
  }

  /** An assumption that falls with any of these folds. */
  private static Assumption dependentOn(List<Cell.Folded> folds) {
    Assumption assumption = Assumption.create("class attribute");
    for (Cell.Folded f : folds) {
      if (!f.addDependent(assumption)) {
        assumption.invalidate();
        break;
      }
    }
    return assumption;
  }

  /**
   * Keeps a look-up, unless it has fallen already: null then. Gives the one that is kept, which may
   * be another thread's: whoever changes the order makes those fall that are kept.
   */
  private TypeLookup lasting(String attribute, TypeLookup fresh, Assumption order) {
    TypeLookup l =
        lookups.compute(
            attribute, (key, kept) -> kept != null && kept.assumption().isValid() ? kept : fresh);
    if (!order.isValid()) {
      lookups.remove(attribute, l);
      l.assumption().invalidate();
    }
    return l.assumption().isValid() ? l : null;
  }

  private TypeLookup lookupNow(PyThread t, String attribute) {
    for (PyType c : mro(t)) {
      Object value = c.namespace().cell(attribute).read(t);
      if (value != null) {
        return TypeLookup.passing(value, c);
      }
    }
    return TypeLookup.passing(null, null);
  }

  /** What {@code name} gives for this class, or null. */
  public Object find(PyThread t, String attribute) {
    return lookup(t, attribute).value();
  }

  private record TypeSnapshot(
      Object plain,
      Names names,
      PyType[] bases,
      PyType[] mro,
      PyType best,
      boolean isAbstract,
      Collection ownCollection) {}

  @Override
  protected Object snapshot() {
    return new TypeSnapshot(super.snapshot(), names, bases, mro, best, isAbstract, ownCollection);
  }

  @Override
  protected void restore(Object saved) {
    TypeSnapshot s = (TypeSnapshot) saved;
    super.restore(s.plain);
    names = s.names;
    best = s.best;
    ownCollection = s.ownCollection;
    if (mro != s.mro || isAbstract != s.isAbstract) {
      isAbstract = s.isAbstract;
      bases = s.bases;
      mro = s.mro;
      forgetLookups();
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(namespace);
    p.visit(subclasses);
    for (PyType b : mro) {
      p.visit(b);
    }
  }

  @Override
  public String toString() {
    return "<class '" + qualname() + "'>";
  }
}

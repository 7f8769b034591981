package io.orochi.python.runtime;

/**
 * Names under which the runtime keeps things beside the attributes of an instance; guest code never
 * sees them.
 */
public final class HiddenNames {
  /**
   * The dictionary that holds the attributes when the shape does not; always the first name of its
   * shape.
   */
  static final String DICT = " dict";

  /**
   * The dictionary object that shows the attributes of the shape, once guest code has asked for it.
   */
  static final String VIEW = "\0 view";

  /** The {@link Finaliser} of an instance whose class has {@code __del__}. */
  static final String FINALISER = "\0 finaliser";

  private HiddenNames() {}

  /**
   * Whether a name could be one of the runtime's; an attribute of that name is kept in a
   * dictionary.
   */
  public static boolean isHidden(String name) {
    return !name.isEmpty() && (name.charAt(0) == '\0' || name.charAt(0) == ' ');
  }

  /**
   * Where the member {@code name} is kept.
   *
   * @param shadowed how many bases have a member of that name, which is another one
   */
  public static String ofMember(String name, int shadowed) {
    return "\0".repeat(shadowed + 1) + name;
  }
}

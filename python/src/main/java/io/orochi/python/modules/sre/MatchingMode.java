package io.orochi.python.modules.sre;

/** Where a match may begin and must end. */
enum MatchingMode {
  SEARCH("search", false),
  MATCH("match", false),
  FULLMATCH("fullmatch", false),
  /** As SEARCH, but an empty match at the very start does not count. */
  NEXT_SEARCH("search", true),
  NEXT_MATCH("match", true);

  /** The options for TRegex. */
  final String options;

  MatchingMode(String name, boolean mustAdvance) {
    this.options = "MatchingMode=" + name + (mustAdvance ? ",MustAdvance=true" : "");
  }
}

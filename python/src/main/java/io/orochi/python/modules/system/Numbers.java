package io.orochi.python.modules.system;

import io.orochi.python.runtime.ModuleBuilder;

/** Tables of named numbers. */
final class Numbers {
  private Numbers() {}

  /** Defines what {@code table} holds: {@code NAME=VALUE} between white space. */
  static void define(ModuleBuilder b, String table) {
    for (String entry : table.strip().split("\\s+")) {
      int equals = entry.indexOf('=');
      b.constant(entry.substring(0, equals), Long.parseLong(entry.substring(equals + 1)));
    }
  }
}

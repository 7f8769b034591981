package io.orochi.python.modules.digest;

import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;

/** One of the modules of hash algorithms. */
public final class DigestModule implements ModuleDefinition {
  private final String name;

  /** The module of that name: {@code _md5}, {@code _sha1} or {@code _sha2}. */
  public DigestModule(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void define(ModuleBuilder b) {
    for (Algorithm algorithm : Algorithm.values()) {
      if (algorithm.module().equals(name)) {
        algorithm.addTo(b);
      }
    }
  }
}

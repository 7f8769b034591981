package io.orochi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes the temporary folders of tests within the module's build folder: the one of the system may
 * be small, and programs that are started say nothing of a cache or a history that finds no room.
 */
public final class BuildFolder implements TempDirFactory {
  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    Path parent = Files.createDirectories(Path.of("target", "tmp").toAbsolutePath());
    return Files.createTempDirectory(parent, "junit");
  }
}

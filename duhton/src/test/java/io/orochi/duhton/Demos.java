package io.orochi.duhton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The programs in {@code examples}, and what each of them must print whatever happens when. */
final class Demos {
  static final Map<String, String> OUTPUTS =
      Map.ofEntries(
          Map.entry("container_transaction", "'not-enough'\n'not-enough'\n'ok'\n"),
          Map.entry("list_transaction", "'done'\n'done'\n50005000\n"),
          Map.entry("long_list", "10000000\n"),
          Map.entry("many_square_roots", "6356017\n"),
          Map.entry("micro_transactions", "800\n"),
          Map.entry("minimal", "42\n42\n"),
          Map.entry("nqueens", "2680\n"),
          Map.entry("run_transactions", "40032\n'finished'\n"),
          Map.entry("simple_transaction", "'started'\n42000\n"),
          Map.entry("sort", "300000 1 4571 2147482268\n"),
          Map.entry("square_root", "31623\n"),
          Map.entry("synth", "31250\n"),
          Map.entry("trees", "1024000\n"),
          Map.entry("trees2", "1024000\n"));

  /** The folder of the programs, from the module's folder or the one around it. */
  static Path folder() {
    Path here = Path.of("examples");
    return Files.exists(here.resolve("minimal.duh")) ? here : Path.of("duhton", "examples");
  }

  static Stream<String> names() {
    return OUTPUTS.keySet().stream().sorted();
  }

  private Demos() {}
}

package io.orochi.duhton;

import java.util.List;

/**
 * A main program that runs the demos again and again and counts wrong outputs: {@code THREADS RUNS
 * SECONDS [DEMO...]}; a demo is left after so many runs or seconds. Its status is 1 if there was
 * any.
 */
final class DemoRuns {
  private DemoRuns() {}

  public static void main(String[] words) {
    int runs = Integer.parseInt(words[1]);
    List<String> names =
        words.length > 3 ? List.of(words).subList(3, words.length) : DemosTest.names().toList();
    int allWrong = 0;
    for (String name : names) {
      long end = System.nanoTime() + Long.parseLong(words[2]) * 1_000_000_000;
      Result right = new Result(DemosTest.OUTPUTS.get(name), "", 0);
      int run = 0;
      int wrong = 0;
      for (; run < runs && System.nanoTime() < end; run++) {
        String file = DemosTest.folder().resolve(name + ".duh").toString();
        Result result = Result.of("", "--num-threads", words[0], file);
        if (!result.equals(right)) {
          wrong++;
          System.out.println(name + ": " + result);
        }
      }
      allWrong += wrong;
      System.out.println(name + ": " + run + " runs, " + wrong + " wrong");
    }
    System.exit(allWrong == 0 ? 0 : 1);
  }
}

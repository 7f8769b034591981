package io.orochi.duhton;

import static io.orochi.duhton.Result.failed;
import static io.orochi.duhton.Result.printed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Queued calls run in parallel, each as one step. */
class TransactionsTest {
  private static Map<String, Long> lines(String output) {
    return Arrays.stream(output.split("\n"))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  @Test
  void tasksRunAtTheEnd() {
    assertThat(printed("(defun f (x) (print x)) (transaction f 1) (print 2)")).isEqualTo("2\n1\n");
  }

  @Test
  void argumentsAreEvaluatedAtOnce() {
    assertThat(printed("(defun f (x) (print x)) (setq a 1) (transaction f (+ a 1)) (setq a 9)"))
        .isEqualTo("2\n");
  }

  @Test
  void nothingIsRunTwice() {
    assertThat(
            printed(
                """
                (defun f () (print 1))
                (transaction f)
                (run-transactions)
                (run-transactions)
                (print 2)
                """))
        .isEqualTo("1\n2\n");
  }

  @RepeatedTest(20)
  void twoChainsOfIncrements() {
    assertThat(
            printed(
                """
                (setq c (container 0))
                (defun check ()
                  (if (== (get c) 200) (print (quote ok)) (print (quote not-enough))))
                (defun inc (n)
                  (set c (+ (get c) 1))
                  (if (> n 1) (transaction inc (- n 1)) (check)))
                (transaction inc 100)
                (transaction inc 100)
                """))
        .isEqualTo("'not-enough'\n'ok'\n");
  }

  @RepeatedTest(20)
  void twoChainsOfIncrementsOfAListItem() {
    assertThat(
            printed(
                """
                (setq c (list 0))
                (defun check ()
                  (if (== (get c 0) 200) (print (quote ok)) (print (quote not-enough))))
                (defun inc (n)
                  (set c 0 (+ (get c 0) 1))
                  (if (> n 1) (transaction inc (- n 1)) (check)))
                (transaction inc 100)
                (transaction inc 100)
                """))
        .isEqualTo("'not-enough'\n'ok'\n");
  }

  @RepeatedTest(5)
  void twoChainsEmptyAList() {
    assertThat(
            printed(
                """
                (setq lst (list))
                (setq i 0)
                (while (< i 100) (append lst i) (setq i (+ i 1)))
                (defun work ()
                  (if lst (progn (pop lst) (transaction work)) (print (quote done))))
                (transaction work)
                (transaction work)
                """))
        .isEqualTo("'done'\n'done'\n");
  }

  @RepeatedTest(5)
  void twoTasksAppendToOneList() {
    assertThat(
            printed(
                """
                (setq lst (list))
                (defun fill (n)
                  (while (> n 0) (append lst n) (setq n (- n 1)))
                  (print (len lst)))
                (transaction fill 4000)
                (transaction fill 4000)
                """))
        .isEqualTo("4000\n8000\n");
  }

  @RepeatedTest(5)
  void aTreeOfTasks() {
    // F(14) = 377 leaves of a Fibonacci tree: 233 of one kind, 144 of the other
    assertThat(
            lines(
                printed(
                    """
                    (defun grow (n)
                      (if (<= n 1)
                        (print (- 13 n))
                        (transaction grow (- n 1))
                        (transaction grow (- n 2))))
                    (transaction grow 13)
                    """)))
        .isEqualTo(Map.of("12", 233L, "13", 144L));
  }

  @RepeatedTest(5)
  void nobodySeesHalfATransaction() {
    assertThat(
            lines(
                printed(
                    """
                    (setq a (container 1000))
                    (setq b (list 1000))
                    (defun move (n)
                      (set a (- (get a) n))
                      (set b 0 (+ (get b 0) n)))
                    (defun audit () (print (+ (get a) (get b 0))))
                    (setq i 0)
                    (while (< i 300)
                      (transaction move i)
                      (transaction audit)
                      (setq i (+ i 1)))
                    """)))
        .isEqualTo(Map.of("2000", 300L));
  }

  @Test
  void tasksSeeAndChangeGlobalNames() {
    // a setq in a function is local, so global names change only between two rounds of tasks
    assertThat(
            printed(
                """
                (defun show () (print x (f)))
                (setq x 1)
                (defun f () 1)
                (transaction show)
                (run-transactions)
                (setq x 2)
                (defun f () 2)
                (transaction show)
                (run-transactions)
                (setq x 3)
                (transaction show)
                """))
        .isEqualTo("1 1\n2 2\n3 2\n");
  }

  @Test
  void whatATaskMakesCanBeReachedByOthers() {
    assertThat(
            printed(
                """
                (setq c (container None))
                (defun make (n) (set c (list n (cons n (container (list n))))))
                (defun change ()
                  (append (get (cdr (get (get c) 1))) 7)
                  (print (get c)))
                (transaction make 5)
                (run-transactions)
                (transaction change)
                """))
        .isEqualTo("[ 5 ( 5 . <container [ 5 7 ]> ) ]\n");
  }

  @Test
  void argumentsOfTasksOfTasks() {
    assertThat(
            printed(
                """
                (defun second (l c) (append l 2) (set c l) (print l c))
                (defun first () (setq l (list 1)) (transaction second l (container 0)))
                (transaction first)
                """))
        .isEqualTo("[ 1 2 ] <container [ 1 2 ]>\n");
  }

  @Test
  void runningTransactionsInATransactionIsAnError() {
    assertThat(failed("(defun f () (run-transactions)) (transaction f)"))
        .isEqualTo("Error: run-transactions: not possible inside a transaction\n");
  }

  @Test
  void manyTasks() {
    assertThat(
            printed(
                """
                (setq c (container 0))
                (defun f () 1)
                (defun inc () (set c (+ (get c) 1)))
                (setq i 0)
                (while (< i 50000) (transaction f) (setq i (+ i 1)))
                (setq i 0)
                (while (< i 500) (transaction inc) (setq i (+ i 1)))
                (run-transactions)
                (print (get c))
                """))
        .isEqualTo("500\n");
  }
}

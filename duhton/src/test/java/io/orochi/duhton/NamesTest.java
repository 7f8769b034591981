package io.orochi.duhton;

import static io.orochi.duhton.Result.failed;
import static io.orochi.duhton.Result.printed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** There are two scopes, the function and the program, and two meanings for each name. */
class NamesTest {
  @Test
  void assignmentsInAFunctionAreLocal() {
    assertThat(printed("(setq a 1) (defun f () (setq a 2) (print a)) (f) (print a)"))
        .isEqualTo("2\n1\n");
  }

  @Test
  void aLocalVariableWithoutValueIsTheGlobalOne() {
    assertThat(
            printed(
                """
                (setq a 1)
                (defun f (x) (if x (setq a 2)) (print a) (setq a 3) (print a))
                (f 0) (f 1) (print a)
                """))
        .isEqualTo("1\n3\n2\n3\n1\n");
  }

  @Test
  void functionsDoNotSeeTheirCallers() {
    assertThat(failed("(defun g () (print a)) (defun f (a) (g)) (f 1)"))
        .isEqualTo("Error: symbol not defined as a variable: 'a'\n");
  }

  @Test
  void functionsOfAFunctionAreLocal() {
    assertThat(printed("(defun f () (defun g (x) (+ x 1)) (print (g 1))) (f) (f)"))
        .isEqualTo("2\n2\n");
    assertThat(failed("(defun f () (defun g () 1)) (f) (g)"))
        .isEqualTo("Error: symbol not defined as a function: 'g'\n");
    assertThat(
            printed("(defun g () 1) (defun f (x) (if x (defun g () 2)) (g)) (print (f 0) (f 1))"))
        .isEqualTo("1 2\n");
  }

  @Test
  void aLocalVariableHidesTheGlobalFunction() {
    assertThat(failed("(defun g () 1) (defun f (g) (g)) (f 1)"))
        .isEqualTo("Error: symbol not defined as a function: 'g'\n");
    assertThat(failed("(defun f (car) (car 1)) (f 1)"))
        .isEqualTo("Error: symbol not defined as a function: 'car'\n");
    assertThat(printed("(setq car 1) (print (car (quote (2))) car)")).isEqualTo("2 1\n");
    assertThat(printed("(defun g () 1) (defun f () (setq r (g)) (setq g 2) r) (print (f))"))
        .isEqualTo("1\n");
  }

  @Test
  void aNameHasTwoMeanings() {
    assertThat(printed("(setq f 1) (defun f () 2) (print f (f) (defined? f))"))
        .isEqualTo("1 2 1\n");
    assertThat(printed("(defun f () 2) (print (defined? f))")).isEqualTo("0\n");
  }

  @Test
  void functionsCanBeDefinedAgain() {
    assertThat(
            printed(
                """
                (defun f () 1)
                (defun g () (f))
                (setq i 0)
                (while (< i 3) (print (g)) (setq i (+ i 1)))
                (defun f () (quote new))
                (print (g))
                (defun f (x) x)
                (print (f 5))
                """))
        .isEqualTo("1\n1\n1\n'new'\n5\n");
  }

  @Test
  void builtInFunctionsCanBeDefinedAgain() {
    assertThat(printed("(defun f () (+ 1 2)) (print (f)) (defun + (a b) (- a b)) (print (f))"))
        .isEqualTo("3\n-1\n");
    assertThat(Result.of("(print (not 1))\n(defun not (x) 5)\n(print (not 1))\n").output())
        .isEqualTo("))) 0\nNone\n))) None\n))) 5\nNone\n))) \n");
    assertThat(printed("(defun if (a b) (print a b)) (if (+ 1 1) (+ 1 2))")).isEqualTo("2 3\n");
  }

  @Test
  void aBuiltInFunctionDefinedAgainLaterCountsInOlderCode() {
    assertThat(
            Result.of("(defun f (x) (not x))\n(f 1)\n(defun not (x) (print x) 7)\n(f 1)\n")
                .output())
        .isEqualTo("))) None\n))) 0\n))) None\n))) 1\n7\n))) \n");
  }

  @Test
  void parametersAreBoundFromLeftToRight() {
    assertThat(printed("(defun f (a a) a) (print (f 1 2))")).isEqualTo("2\n");
    assertThat(printed("(defun f () 1) (print (f))")).isEqualTo("1\n");
    assertThat(printed("(defun f x 1) (print (f))")).isEqualTo("1\n");
    assertThat(printed("(defun f (a)) (print (f 1))")).isEqualTo("None\n");
  }

  @Test
  void variablesChangeTheirType() {
    assertThat(
            printed(
                """
                (defun f (n)
                  (setq x 0)
                  (while (> n 0)
                    (setq x (if (== n 500) (quote a) n))
                    (setq n (- n 1)))
                  x)
                (print (f 2000) (f 500))
                (setq i 0)
                (while (< i 5000) (setq i (+ i 1)))
                (setq i (list i))
                (print i)
                """))
        .isEqualTo("1 1\n[ 5000 ]\n");
  }
}

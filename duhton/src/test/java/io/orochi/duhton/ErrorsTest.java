package io.orochi.duhton;

import static io.orochi.duhton.Result.failed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors end the program with a line on the error stream and status 1. */
class ErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      value = {
        "(print 1 => more '(' than ')'",
        "(print 1)) => more ')' than '('",
        "x => symbol not defined as a variable: 'x'",
        "print => symbol not defined as a variable: 'print'",
        "(f) => symbol not defined as a function: 'f'",
        "(1 2) => DuSymbol_Id: expected 'symbol' argument, got 'int'",
        "((f)) => DuSymbol_Id: expected 'symbol' argument, got 'cons'",
        "(()) => DuSymbol_Id: expected 'symbol' argument, got 'NoneType'",
        "(setq 1 2) => DuSymbol_Id: expected 'symbol' argument, got 'int'",
        "(setq a) => setq: number of arguments is odd",
        "(setq a 1 b) => setq: number of arguments is odd",
        "(defun f) => defun: expected at least two arguments",
        "(defun 1 ()) => DuSymbol_Id: expected 'symbol' argument, got 'int'",
        "(defun f (x)) (f) => call to 'f': not enough arguments",
        "(defun f (x)) (f 1 2) => call to 'f': too many arguments",
        "(defun f x) (f 1) => call to 'f': too many arguments",
        "(defun f (1)) (f 2) => DuSymbol_Id: expected 'symbol' argument, got 'int'",
        "(if 1) => if: expected at least two arguments",
        "(while) => while: expected at least one argument",
        "(quote) => quote: expected one argument",
        "(quote a b) => quote: expected one argument",
        "(not) => not: expected one argument",
        "(type 1 2) => type: expected one argument",
        "(cons 1) => cons: expected two arguments",
        "(append (list)) => append: expected two arguments",
        "(< 1) => comparison: expected two arguments",
        "(== 1 (list)) => DuInt_AsInt: expected 'int' argument, got 'list'",
        "(+ 1 None) => DuInt_AsInt: expected 'int' argument, got 'NoneType'",
        "(+ (quote a)) => DuInt_AsInt: expected 'int' argument, got 'symbol'",
        "(/ 1 0) => division by zero",
        "(% 1 0) => division by zero",
        "(car 1) => DuCons_Car: expected 'cons' argument, got 'int'",
        "(cdr ()) => DuCons_Cdr: expected 'cons' argument, got 'NoneType'",
        "(append 1 2) => DuList_Append: expected 'list' argument, got 'int'",
        "(len 1) => object of type 'int' has no length",
        "(len (cons 1 2)) => object of type 'cons' has no length",
        "(pop) => pop: expected at least one argument",
        "(pop (list) 1 2) => pop: expected at most two arguments",
        "(pop (list)) => pop: empty list",
        "(pop 1) => DuList_Size: expected 'list' argument, got 'int'",
        "(pop 1 1) => DuList_Pop: expected 'list' argument, got 'int'",
        "(pop (list 1) 1) => list_pop: index out of range",
        "(pop (list 1) -1) => list_pop: index out of range",
        "(get) => get: expected at least one argument",
        "(get 1) => get: bad argument type 'int'",
        "(get (list)) => get with a list: expected two arguments",
        "(get (list) 1 2) => get with a list: expected two arguments",
        "(get (container) 1) => get with a container: expected one argument",
        "(get (list 1) -1) => list_get: index out of range",
        "(set 1) => set: expected at least two arguments",
        "(set 1 2) => set: bad argument type 'int'",
        "(set (list 1) 1) => set with a list: expected three arguments",
        "(set (container) 1 2) => set with a container: expected two arguments",
        "(set (list) 0 1) => list_set: index out of range",
        "(set (list) (list) 1) => DuInt_AsInt: expected 'int' argument, got 'list'",
        "(container 1 2) => container: expected one argument",
        "(transaction) => transaction: expected at least one argument",
        "(transaction print) => symbol refers to a macro: 'print'",
        "(transaction nothing) => symbol not defined as a function: 'nothing'",
        "(transaction 5) => DuSymbol_Id: expected 'symbol' argument, got 'int'",
        "(run-transactions 1) => run-transactions: expected no argument",
        "(defined?) => defined?: expected one argument",
        "(defined? 1) => DuSymbol_Id: expected 'symbol' argument, got 'int'",
        "(assert (list)) => DuInt_AsInt: expected 'int' argument, got 'list'",
        "(sleepms) => sleepms: expected one argument",
        "(defun f () (f)) (f) => calls are nested too deeply",
      })
  void endsWith(String program, String message) {
    assertThat(failed(program)).isEqualTo("Error: " + message + "\n");
  }

  @Test
  void anAssertionThatFailsIsShown() {
    assertThat(Result.ofProgram("(assert (== (+ 1 1) 3))"))
        .isEqualTo(
            new Result("assert failed: ( '==' ( '+' 1 1 ) 3 )\n", "Error: assert failed\n", 1));
  }

  @Test
  void whatStandsBeforeTheFaultIsExecuted() {
    assertThat(failed("(defun f (a) 1) (f (print 1) (print 2))"))
        .isEqualTo("1\nError: call to 'f': too many arguments\n");
    assertThat(failed("(defun f (a b c) 1) (f (print 1) (print 2))"))
        .isEqualTo("1\n2\nError: call to 'f': not enough arguments\n");
    assertThat(failed("(+ (list) (print 1))")).startsWith("Error: DuInt_AsInt");
    assertThat(failed("(< (list) (print 1))")).startsWith("1\nError: DuInt_AsInt");
    assertThat(failed("(set (list) (print 1) (print 2))")).startsWith("1\n2\nError: DuInt_AsInt");
    assertThat(failed("(setq a (print 1) b)"))
        .isEqualTo("1\nError: setq: number of arguments is odd\n");
    assertThat(failed("(print 1) (print 2))")).isEqualTo("Error: more ')' than '('\n");
  }

  /** Often, because the request to end may reach the other thread when it enters or leaves. */
  @RepeatedTest(100)
  void anErrorInATaskEndsTheProgram() {
    assertThat(
            failed(
                """
                (defun f () (print 1) (car 5))
                (defun endless () (while 1 2))
                (transaction f)
                (transaction endless)
                (run-transactions)
                (print 2)
                """))
        .isEqualTo("1\nError: DuCons_Car: expected 'cons' argument, got 'int'\n");
  }
}

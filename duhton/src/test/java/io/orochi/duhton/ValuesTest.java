package io.orochi.duhton;

import static io.orochi.duhton.Result.printed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What built-in functions give, as it is printed. */
class ValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        // numbers and tokens
        "7 => 7",
        "-5 => -5",
        "+5 => 5",
        "0x10 => 16",
        "-0X1f => -31",
        "010 => 8",
        "4294967297 => 1",
        "99999999999999999999 => -1",
        "-99999999999999999999 => 0",
        "(quote 08) => 08q",
        "(quote 0x) => 0xq",
        "(quote 1.5) => 1.5q",
        "(quote a;b) => a;bq",
        "(quote .) => .q",
        "() => None",
        "None => None",
        // arithmetic
        "(+) => 0",
        "(-) => 0",
        "(*) => 1",
        "(/) => 0",
        "(%) => 0",
        "(^) => 0",
        "(<<) => 0",
        "(>>) => 0",
        "(+ 1 2 3) => 6",
        "(- 10 2 3) => 5",
        "(- 121) => 121",
        "(/ 121) => 121",
        "(* 2 3 4) => 24",
        "(/ 7 -2) => -3",
        "(/ 100 5 3) => 6",
        "(% -7 3) => -1",
        "(^ 6 3) => 5",
        "(<< 1 4 1) => 32",
        "(<< 1 33) => 2",
        "(>> -8 1) => -4",
        "(+ 2147483647 1) => -2147483648",
        "(* 65536 65536) => 0",
        "(/ -2147483648 -1) => -2147483648",
        // comparisons and logic
        "(< 1 2) => 1",
        "(<= 2 2) => 1",
        "(== 1 2) => 0",
        "(!= 1 2) => 1",
        "(> 1 2) => 0",
        "(>= 1 2) => 0",
        "(&&) => 1",
        "(||) => 0",
        "(&& 1 (quote a) (list 1)) => 1",
        "(&& 1 (list) (undefined)) => 0",
        "(|| 0 None (list)) => 0",
        "(|| 0 (container 0) (undefined)) => 1",
        "(not 0) => 1",
        "(not (cons 1 2)) => 0",
        // control
        "(progn) => None",
        "(progn 1 2) => 2",
        "(if 1 2 3) => 2",
        "(if 0 2) => None",
        "(if () 2 3 4) => 4",
        "(while 0 1) => None",
        "(setq) => None",
        "(setq a 1 b 2) => 2",
        "(defun f (x) x) => None",
        "(assert 1) => None",
        // data
        "(quote a) => aq",
        "(quote (a (1 2) ())) => ( aq ( 1 2 ) None )",
        "(list) => []",
        "(list 1 (list) (quote x)) => [ 1 [] xq ]",
        "(append (list 1) 2) => [ 1 2 ]",
        "(append (list 1) (quote x)) => [ 1 xq ]",
        "(pop (list 1 2 3)) => 3",
        "(pop (list 1 2 3) 0) => 1",
        "(len (list 1 2)) => 2",
        "(get (list 1 2) 1) => 2",
        "(set (list 1 2) 1 5) => None",
        "(container) => <container None>",
        "(container (list 1)) => <container [ 1 ]>",
        "(get (container 5)) => 5",
        "(set (container 5) 6) => None",
        "(cons 1 2) => ( 1 . 2 )",
        "(cons 1 (cons 2 ())) => ( 1 2 )",
        "(cons 1 (cons 2 3)) => ( 1 2 . 3 )",
        "(car (quote (1 2))) => 1",
        "(cdr (quote (1 2))) => ( 2 )",
        "(cdr (quote (1))) => None",
        "(pair? (cons 1 2)) => 1",
        "(pair? ()) => 0",
        "(type 1) => intq",
        "(type None) => NoneTypeq",
        "(type (quote a)) => symbolq",
        "(type (cons 1 2)) => consq",
        "(type (list)) => listq",
        "(type (container)) => containerq",
        "(defined? None) => 1",
        "(defined? print) => 0",
        "(defined? nothing) => 0",
        "(run-transactions) => None",
        "(print) => None",
      })
  void prints(String form, String value) {
    String shown = value.replaceAll("([^ ]+)q(?= |$)", "'$1'");
    String output = printed("(print " + form + ")");
    assertThat(output.substring(output.startsWith("\n") ? 1 : 0)).isEqualTo(shown + "\n");
  }
}

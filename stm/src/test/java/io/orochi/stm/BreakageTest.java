package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shows that the tests notice when a rule is broken: each runs in a JVM with the rule broken, and
 * must fail, and in one without.
 */
class BreakageTest {
  @ParameterizedTest
  @CsvSource({
    "validation,validation,0",
    "adoption-order,adoptionOrder,20",
    "abort-version,abortVersion,0",
    "publication,publication,0",
    "savepoint,savepoint,0",
    "wake-up,wakeUp,0",
    "store-store,storeStore,0"
  })
  void itsScenarioNotices(String rule, String scenario, int chaos) throws Exception {
    Child.Result broken = Child.run(rule, chaos, Scenarios.class, scenario);
    assertThat(broken.status()).as(broken.output()).isNotZero();
    assertThat(broken.output()).contains("Assertion");
    Child.Result whole = Child.run("", chaos, Scenarios.class, scenario);
    assertThat(whole.status()).as(whole.output()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validation",
        "adoption-order",
        "abort-version",
        "savepoint",
        "wake-up",
        "publication"
      })
  void randomSchedulesNotice(String rule) throws Exception {
    Child.Result broken = Child.run(rule, 1, RandomSchedules.class, "1", "50000");
    assertThat(broken.status()).as(broken.output()).isEqualTo(1);
    assertThat(broken.output()).contains("seed ");
  }
}

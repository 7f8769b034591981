package io.orochi.framework.elision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElisionSiteTest {
  private final ElisionSite site = new ElisionSite();

  @Test
  void aPlaceWhereItAlwaysFailsIsGivenUpForGood() {
    int tried = 0;
    for (int i = 0; i < 20_000 && !site.isHopeless(); i++) {
      if (site.admits()) {
        tried++;
        site.failed();
      }
    }
    assertThat(site.isHopeless()).isTrue();
    assertThat(tried).isLessThan(15);
  }

  @Test
  void blocksThatLastTooLongAreGivenUpSooner() {
    for (int i = 0; i < 4; i++) {
      while (!site.admits()) {
        assertThat(site.isHopeless()).isFalse();
      }
      site.wasTooLong();
    }
    assertThat(site.isHopeless()).isTrue();
  }

  @Test
  void aRareFailureCostsLittle() {
    int tried = 0;
    for (int i = 1; i <= 10_000; i++) {
      if (site.admits()) {
        tried++;
        if (i % 50 == 0) {
          site.failed();
        } else {
          site.succeeded();
        }
      }
    }
    assertThat(site.isHopeless()).isFalse();
    assertThat(tried).isGreaterThan(8_000);
  }
}

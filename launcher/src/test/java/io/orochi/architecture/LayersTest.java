package io.orochi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Languages stand on the framework, the framework on the transactional memory; nothing looks up.
 */
@AnalyzeClasses(packages = "io.orochi", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String[] JAVA = {"java..", "jdk.jfr..", "jdk.internal.vm.annotation.."};

  private static final String[] TRUFFLE = {"com.oracle.truffle..", "org.graalvm.."};

  @ArchTest
  static final ArchRule STM_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage("io.orochi.stm..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JAVA).or(resideInAnyPackage("io.orochi.stm..")));

  @ArchTest
  static final ArchRule FRAMEWORK_STANDS_ON_STM =
      classes()
          .that()
          .resideInAPackage("io.orochi.framework..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JAVA)
                  .or(resideInAnyPackage(TRUFFLE))
                  .or(resideInAnyPackage("io.orochi.stm..", "io.orochi.framework..")));

  @ArchTest
  static final ArchRule PYTHON_KNOWS_NO_OTHER_LANGUAGE_AND_NO_LAUNCHER =
      noClasses()
          .that()
          .resideInAPackage("io.orochi.python..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.orochi.duhton..", "io.orochi.launcher..", "io.orochi.tools..");

  @ArchTest
  static final ArchRule DUHTON_KNOWS_NO_OTHER_LANGUAGE_AND_NO_LAUNCHER =
      noClasses()
          .that()
          .resideInAPackage("io.orochi.duhton..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.orochi.python..", "io.orochi.launcher..", "io.orochi.tools..");

  @ArchTest
  static final ArchRule TOOLS_KNOW_ONLY_THE_LOG =
      classes()
          .that()
          .resideInAPackage("io.orochi.tools..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JAVA).or(resideInAnyPackage("io.orochi.tools..")))
          .allowEmptyShould(true);
}

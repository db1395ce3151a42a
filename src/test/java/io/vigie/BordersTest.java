package io.vigie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vigie.shared.Refusal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.modulith.core.ApplicationModules;

class BordersTest {

  private static final JavaClasses VIGIE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.vigie");

  @Test
  void modulesUseOnlyWhatTheyMayAndInNoCircle() {
    ApplicationModules.of(Vigie.class).verify();
  }

  @Test
  void onlyTheSlackModuleKnowsSlack() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.vigie.slack..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.slack..", "io.vigie.slack..")
        .check(VIGIE);
  }

  @Test
  void whatIsSharedUsesNothing() {
    onlyUses("io.vigie.shared..");
  }

  @Test
  void engagementAndOutboxUseOnlyWhatIsShared() {
    onlyUses("io.vigie.engagement..", "io.vigie.shared..");
    onlyUses("io.vigie.outbox..", "io.vigie.shared..");
  }

  @Test
  void figuresKnowEngagementsAndNothingElse() {
    onlyUses("io.vigie.kpi..", "io.vigie.engagement..", "io.vigie.shared..");
    onlyUses(
        "io.vigie.crm..",
        "io.vigie.kpi..",
        "io.vigie.lead..",
        "io.vigie.engagement..",
        "io.vigie.shared..");
    onlyUses(
        "io.vigie.digest..",
        "io.vigie.kpi..",
        "io.vigie.arbitration..",
        "io.vigie.setup..",
        "io.vigie.lead..",
        "io.vigie.playbook..",
        "io.vigie.signal..",
        "io.vigie.engagement..",
        "io.vigie.shared..");
  }

  @Test
  void decisionsKnowEngagementsAndSearchAndSearchKnowsNobody() {
    onlyUses("io.vigie.search..", "io.vigie.shared..");
    onlyUses(
        "io.vigie.arbitration..",
        "io.vigie.search..",
        "io.vigie.engagement..",
        "io.vigie.shared..");
  }

  @Test
  void signalsKnowEngagementsAndSearchAndListenToDecisionsAndThePlaybook() {
    onlyUses(
        "io.vigie.signal..",
        "io.vigie.arbitration..",
        "io.vigie.playbook..",
        "io.vigie.search..",
        "io.vigie.engagement..",
        "io.vigie.shared..");
  }

  @Test
  void thePlaybookKnowsWhatWasDecided() {
    onlyUses(
        "io.vigie.playbook..",
        "io.vigie.arbitration..",
        "io.vigie.search..",
        "io.vigie.engagement..",
        "io.vigie.shared..");
  }

  @Test
  void theSetUpKnowsWhatHasToBeExplicit() {
    onlyUses(
        "io.vigie.setup..",
        "io.vigie.kpi..",
        "io.vigie.arbitration..",
        "io.vigie.lead..",
        "io.vigie.playbook..",
        "io.vigie.engagement..",
        "io.vigie.shared..");
  }

  @Test
  void leadsKnowEngagementsAndThePlaybook() {
    onlyUses(
        "io.vigie.lead..", "io.vigie.playbook..", "io.vigie.engagement..", "io.vigie.shared..");
  }

  @Test
  void theSandboxKnowsTimeAloneAndNothingKnowsTheSandbox() {
    onlyUses("io.vigie.sandbox..", "io.vigie.schedule..");
    noClasses()
        .that()
        .resideInAPackage("io.vigie.sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.slack..", "java.sql..", "javax.sql..", "org.quartz..")
        .check(VIGIE);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.vigie.sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vigie.sandbox..")
        .check(VIGIE);
  }

  @Test
  void nothingInTheSandboxIsFoundByScanning() {
    noClasses()
        .that()
        .resideInAPackage("io.vigie.sandbox..")
        .and()
        .doNotHaveSimpleName("SandboxConfiguration")
        .should()
        .beMetaAnnotatedWith(org.springframework.stereotype.Component.class)
        .check(VIGIE);
  }

  /**
   * The jar was told its beans for a way to run; these say which way, and the courier's is a
   * test's.
   */
  @Test
  void whichBeansThereAreIsAskedOfVariablesThatAheadOfTimeLooksAt() {
    assertThat(
            Stream.concat(VIGIE.stream(), VIGIE.stream().flatMap(it -> it.getMethods().stream()))
                .filter(it -> it.isMetaAnnotatedWith(Conditional.class))
                .map(it -> it.getAnnotationOfType(ConditionalOnProperty.class))
                .flatMap(it -> Stream.concat(Arrays.stream(it.value()), Arrays.stream(it.name()))))
        .containsOnly(
            "SLACK_APP_TOKEN",
            "SLACK_CLIENT_ID",
            "SLACK_SIGNING_SECRET",
            "vigie.sandbox",
            "vigie.courier.enabled");
  }

  @Test
  void sharedHoldsAHandfulOfTypes() {
    classes()
        .that()
        .resideInAPackage("io.vigie.shared")
        .and()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(
            "io\\.vigie\\.shared\\.(Refusal|Week|Language|Mention|NightFell|TimeOrderedId|package-info)")
        .check(VIGIE);
  }

  @Test
  void refusalsAreFinalAndNamedAfterTheirRule() {
    classes()
        .that()
        .areAssignableTo(Refusal.class)
        .and()
        .doNotBelongToAnyOf(Refusal.class)
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(VIGIE);
  }

  @Test
  void nothingHasANameThatSaysNothing() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO)").check(VIGIE);
  }

  private static void onlyUses(String module, String... others) {
    String[] allowed = new String[others.length + 1];
    System.arraycopy(others, 0, allowed, 0, others.length);
    allowed[others.length] = module;
    noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("io.vigie..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                            allowed))))
        .check(VIGIE);
  }
}

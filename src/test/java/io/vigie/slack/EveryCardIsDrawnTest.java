package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No message and no form may be forgotten: whatever makes one is drawn by a test that holds it
 * against {@link SlackLimits}, in both languages and with {@link Strange} words in it.
 */
class EveryCardIsDrawnTest {

  private static final JavaClasses VIGIE =
      new ClassFileImporter()
          .withImportOption(location -> !isOfTests(location))
          .importPackages("io.vigie.slack");

  private static final Set<String> DRAWN =
      new ClassFileImporter()
          .withImportOption(EveryCardIsDrawnTest::isOfTests).importPackages("io.vigie").stream()
              .filter(EveryCardIsDrawnTest::holdsAgainstTheLimits)
              .flatMap(test -> calledBy(test).stream())
              .collect(Collectors.toSet());

  private static boolean isOfTests(Location location) {
    return location.contains("/test-classes/");
  }

  private static boolean holdsAgainstTheLimits(JavaClass test) {
    return test.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(SlackLimits.class));
  }

  private static Set<String> calledBy(JavaClass type) {
    return type.getCodeUnitCallsFromSelf().stream()
        .map(call -> call.getTarget().getFullName())
        .collect(Collectors.toSet());
  }

  @Test
  void whateverReturnsACardOrAFormIsDrawnByATest() {
    assertThat(
            methods()
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> isDrawing(method.getRawReturnType()))
                // It lays out what DigestCard draws, and is drawn with it.
                .filter(method -> !method.getOwner().getSimpleName().equals("DigestCards"))
                .map(JavaMethod::getFullName)
                .filter(name -> !DRAWN.contains(name)))
        .isEmpty();
  }

  /** A handler that put a card together on the spot would escape the rule above. */
  @Test
  void cardsAndFormsAreMadeByPureFunctionsAlone() {
    assertThat(
            methods()
                .filter(EveryCardIsDrawnTest::makes)
                .map(JavaMethod::getOwner)
                .distinct()
                .filter(
                    maker ->
                        maker.getMethods().stream()
                            .noneMatch(method -> isDrawing(method.getRawReturnType())))
                .map(JavaClass::getSimpleName))
        .containsExactly("Desk");
  }

  private static Stream<JavaMethod> methods() {
    return VIGIE.stream()
        .filter(type -> !type.getPackageName().equals("io.vigie.slack.kit"))
        .flatMap(type -> type.getMethods().stream());
  }

  private static boolean makes(JavaMethod method) {
    return method.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Card.class))
        || method.getMethodCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Modal.class));
  }

  private static boolean isDrawing(JavaClass type) {
    return List.of("Card", "Modal", "DigestCards").contains(type.getSimpleName());
  }
}

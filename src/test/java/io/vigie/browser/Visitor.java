package io.vigie.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Somebody who looks at the page, types, and presses what can be seen. */
final class Visitor {

  static final String BOX = ".channel .composer textarea";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final ChromeDriver chrome;
  private final String address;

  Visitor(ChromeDriver chrome, String address) {
    this.chrome = chrome;
    this.address = address;
  }

  void comes() {
    chrome.get(address + "/");
    isThere();
  }

  /** Goes to a page that is not the sandbox. */
  void opens(String path) {
    chrome.get(address + path);
  }

  void reloads() {
    chrome.navigate().refresh();
    isThere();
  }

  private void isThere() {
    sees("body:not(.waiting) " + BOX);
  }

  void leaves() {
    chrome.quit();
  }

  /** Sits down in the chair of somebody in the story. */
  void becomes(String name) {
    press(".who");
    chooses(name);
    until("the name at the left", () -> text(".who").contains(name));
  }

  /** Takes an entry of the open menu. */
  void chooses(String words) {
    find(".menu button", words).click();
  }

  void goesTo(String place) {
    find(".place", place).click();
    until("the head of " + place, () -> text(".channel-head").contains(place));
  }

  /** Types into the box and sends. */
  void types(String words) {
    until(
        "the box to type into",
        () -> {
          element(BOX).sendKeys(words);
          return true;
        });
    element(BOX).sendKeys(Keys.ENTER);
  }

  void fills(String field, String words) {
    WebElement input = element(".field[data-block='" + field + "'] :is(input, textarea)");
    input.clear();
    input.sendKeys(words);
  }

  void picks(String field, String value) {
    element(".field[data-block='" + field + "'] option[value='" + value + "']").click();
  }

  void sends() {
    press(".modal .submit");
  }

  /** Reads what became of the form, in its place, and closes it. */
  void readsAndCloses(String words) {
    reads(".modal", words);
    press(".modal .dialog-foot .button");
    seesNoMore(".modal");
  }

  void press(String selector) {
    until(
        selector + " to press",
        () -> {
          WebElement found = element(selector);
          found.click();
          return true;
        });
  }

  /** Presses a button in the newest message that has it. */
  void presses(String action) {
    pressesLast(".message button[data-action='" + action + "']");
  }

  /** Lets time pass: to the next appointment, or by a day or a week. */
  void goesOn(String to) {
    String before = text(".now");
    press(".move[data-to=" + to + "]");
    until(
        "the clock to arrive",
        () -> !text(".now").equals(before) && element(".move[data-to=" + to + "]").isEnabled());
  }

  /** Presses that button of that record, in the newest message that has it. */
  void presses(String action, String record) {
    String selector = ".block[data-block*='%s'] button[data-action='%s']".formatted(record, action);
    pressesLast(selector);
  }

  /** Presses the newest of several that look the same. */
  void pressesLast(String selector) {
    sees(selector);
    List<WebElement> found = all(selector);
    found.get(found.size() - 1).click();
  }

  WebElement element(String selector) {
    until(selector, () -> !all(selector).isEmpty());
    return all(selector).get(0);
  }

  List<WebElement> all(String selector) {
    return chrome.findElements(By.cssSelector(selector));
  }

  private WebElement find(String selector, String words) {
    BooleanSupplier there =
        () -> all(selector).stream().anyMatch(one -> one.getText().contains(words));
    until(selector + " with " + words, there);
    return all(selector).stream()
        .filter(one -> one.getText().contains(words))
        .findFirst()
        .orElseThrow();
  }

  String text(String selector) {
    return element(selector).getText();
  }

  void sees(String selector) {
    element(selector);
  }

  void reads(String selector, String words) {
    until(
        words + " in " + selector,
        () -> all(selector).stream().anyMatch(one -> one.getText().contains(words)));
  }

  void seesNoMore(String selector) {
    until("no " + selector, () -> all(selector).isEmpty());
  }

  /** Waits until it is so; what moves away meanwhile is looked for again. */
  void until(String what, BooleanSupplier so) {
    try {
      await(what)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .pollInSameThread()
          .ignoreExceptionsMatching(Visitor::movedAway)
          .until(so::getAsBoolean);
    } catch (ConditionTimeoutException never) {
      photograph(Path.of("target/screenshots/waited-in-vain.png"));
      throw never;
    }
  }

  private static boolean movedAway(Throwable thrown) {
    return thrown instanceof StaleElementReferenceException
        || thrown instanceof org.openqa.selenium.ElementNotInteractableException;
  }

  Object script(String source, Object... arguments) {
    return java.util.Objects.requireNonNullElse(chrome.executeScript(source, arguments), "");
  }

  void photograph(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, chrome.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What the browser's console holds against the page: faults, and what the policy refused. */
  List<String> complaints() {
    return chrome.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }
}

package io.vigie.browser;

import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of this machine, without a window. Nothing is ever downloaded for it. */
record Chromium(File browser, File driver) {

  /** How somebody sits before it. */
  record Seat(String language, int width, int height, boolean dark) {

    static Seat reading(String language) {
      return new Seat(language, 1280, 860, false);
    }

    Seat inTheDark() {
      return new Seat(language, width, height, true);
    }

    /** With a window high enough for a whole digest. */
    Seat tall() {
      return new Seat(language, width, 1180, dark);
    }

    Seat withThePhone() {
      return new Seat(language, 390, 800, dark);
    }
  }

  static Optional<Chromium> ofThisMachine() {
    Optional<File> driver = onThePath("chromedriver");
    return onThePath("chromium", "chromium-browser", "google-chrome")
        .flatMap(browser -> driver.map(found -> new Chromium(browser, found)));
  }

  private static Optional<File> onThePath(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name -> Arrays.stream(path.split(":", -1)).map(folder -> new File(folder, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  ChromeDriver open(Seat seat) {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver)
            .usingAnyFreePort()
            .withEnvironment(Map.of("LANGUAGE", seat.language()))
            .build();
    ChromeDriver chrome = new ChromeDriver(service, options(seat));
    chrome.manage().window().setSize(new Dimension(seat.width(), seat.height()));
    chrome.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            seat.width(),
            "height",
            seat.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            seat.width() < 600));
    chrome.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", media(seat)));
    return chrome;
  }

  private ChromeOptions options(Seat seat) {
    LoggingPreferences console = new LoggingPreferences();
    console.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--hide-scrollbars",
        "--lang=" + seat.language());
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", seat.language()));
    options.setCapability("goog:loggingPrefs", console);
    return options;
  }

  private static Object media(Seat seat) {
    return java.util.List.of(
        Map.of("name", "prefers-color-scheme", "value", seat.dark() ? "dark" : "light"),
        Map.of("name", "prefers-reduced-motion", "value", "reduce"));
  }
}

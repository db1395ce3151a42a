package io.vigie.settings;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Which beans there are takes Spring a second to find out. For the usual way to run, one workspace
 * over HTTP, it is found out while the jar is built. Socket Mode, several workspaces and the
 * sandbox have other beans; they find it out at each start, and so does a start from the sources.
 */
public final class AheadOfTime implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final Map<Variable, String> USUAL =
      Map.of(Variable.SLACK_BOT_TOKEN, "xoxb-none", Variable.SLACK_SIGNING_SECRET, "none");

  private static final String FOUND_OUT = "io.vigie.Vigie__ApplicationContextInitializer";

  /** Whether this process is the part of the build that finds it out. */
  public static boolean isBeingPrepared() {
    return Boolean.getBoolean("spring.aot.processing");
  }

  /** The usual way to run, whatever variables the machine that builds has. */
  public static ConfigurableEnvironment usual() {
    return new StandardEnvironment() {
      @Override
      protected void customizePropertySources(MutablePropertySources sources) {
        Map<String, Object> variables = new HashMap<>();
        USUAL.forEach((variable, value) -> variables.put(variable.name(), value));
        sources.addLast(new MapPropertySource("the usual way to run", variables));
      }
    };
  }

  /** Once all variables are there, and before Spring looks for beans. */
  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
    boolean wanted = !"false".equals(SpringProperties.getProperty(AotDetector.AOT_ENABLED));
    boolean there = ClassUtils.isPresent(FOUND_OUT, null);
    boolean use = wanted && there && isUsual(prepared.getEnvironment()::getProperty);
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(use));
  }

  static boolean isUsual(Source source) {
    Set<Variable> given = EnumSet.noneOf(Variable.class);
    Variable.CREDENTIALS.stream().filter(it -> it.in(source).isPresent()).forEach(given::add);
    return given.equals(USUAL.keySet());
  }
}

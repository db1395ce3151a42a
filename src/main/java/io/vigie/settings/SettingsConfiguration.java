package io.vigie.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Checks the variables before any other bean exists, and hands out what they say. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SettingsConfiguration.class);

  @Bean
  static BeanFactoryPostProcessor settings(ConfigurableEnvironment environment) {
    return beans -> {
      warnOfUnknownNames(environment);
      beans.registerSingleton(
          Settings.class.getName(), new StartupCheck(environment::getProperty).settings());
    };
  }

  private static void warnOfUnknownNames(ConfigurableEnvironment environment) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> names) {
        for (String name : names.getPropertyNames()) {
          if (Variable.isUnknown(name)) {
            log.warn("{} is not known. Is it {}?", name, Variable.nearestTo(name));
          }
        }
      }
    }
  }

  @Bean
  JdbcConnectionDetails databaseOfTheSettings(Settings settings) {
    Settings.Database database = settings.database();
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return database.user();
      }

      @Override
      public String getPassword() {
        return database.password();
      }

      @Override
      public String getJdbcUrl() {
        return database.url();
      }
    };
  }
}

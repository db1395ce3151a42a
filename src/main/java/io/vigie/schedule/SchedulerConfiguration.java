package io.vigie.schedule;

import io.vigie.settings.Settings;
import java.util.Properties;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.springframework.boot.quartz.autoconfigure.QuartzProperties;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells Quartz which database it stands on; by itself it cannot read PostgreSQL's binary columns.
 */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

  @Bean
  SchedulerFactoryBeanCustomizer delegateOfTheDatabase(
      Settings settings, QuartzProperties written) {
    return factory -> {
      if (settings.database().url().startsWith("jdbc:postgresql:")) {
        Properties all = new Properties();
        all.putAll(written.getProperties());
        all.put("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        factory.setQuartzProperties(all);
      }
    };
  }
}

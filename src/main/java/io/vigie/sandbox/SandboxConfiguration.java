package io.vigie.sandbox;

import io.vigie.schedule.Timetable;
import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts the sandbox together, in a start without credentials and in no other. It is an
 * auto-configuration so that nothing in Vigie has to name it.
 */
@AutoConfiguration
@ConditionalOnProperty("vigie.sandbox")
class SandboxConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SandboxConfiguration.class);

  @Bean
  RealTime realTime() {
    return new RealTime(Clock.systemUTC());
  }

  @Bean
  @Primary
  SandboxClock sandboxClock(RealTime real) {
    return new SandboxClock(real);
  }

  @Bean
  Manifest sandboxManifest() {
    return Manifest.find();
  }

  @Bean
  Installation sandboxInstallation(
      @Value("${SLACK_BOT_TOKEN}") String token,
      @Value("${SLACK_SIGNING_SECRET}") String secret,
      @Value("${server.port}") int port) {
    return new Installation(
        token, secret, URI.create("http://127.0.0.1:" + port), Installation.Names.fresh(new Ids()));
  }

  @Bean
  Stream sandboxStream() {
    return new Stream();
  }

  @Bean
  Workspaces workspaces(Installation installation, SandboxClock clock, Stream stream) {
    return new Workspaces(installation, clock, stream);
  }

  @Bean
  Tickets tickets(RealTime real) {
    return new Tickets(real.clock());
  }

  @Bean
  Stillness stillness() {
    return new Stillness();
  }

  @Bean
  Passage passage(SandboxClock clock, Timetable timetable, Stillness stillness) {
    return new Passage(clock, timetable, stillness);
  }

  @Bean
  Ticker ticker(Passage passage, Workspaces workspaces) {
    return new Ticker(passage, workspaces);
  }

  @Bean
  Wire wire(Installation installation, SandboxClock clock, Stillness stillness) {
    return new Wire(installation, clock, stillness);
  }

  @Bean
  Events sandboxEvents(Manifest manifest, Wire wire) {
    return new Events(manifest, wire);
  }

  @Bean
  Guide guide() {
    return new Guide();
  }

  @Bean
  Deeds deeds(
      Installation installation,
      Manifest manifest,
      Wire wire,
      Tickets tickets,
      Events events,
      Guide guide) {
    return new Deeds(
        manifest,
        new Typing(installation, manifest, wire, tickets, events, guide),
        new Pressing(installation, wire, tickets, guide),
        new Forms(installation, wire, tickets, guide),
        events);
  }

  @Bean
  StoryTeller storyTeller(
      Workspaces workspaces,
      Manifest manifest,
      Passage passage,
      SandboxClock clock,
      Deeds deeds,
      Events events,
      Guide guide,
      Wire wire) {
    return new StoryTeller(workspaces, manifest, passage, clock, deeds, events, guide, wire);
  }

  @Bean
  RouterFunction<ServerResponse> sandboxPage(
      Workspaces workspaces,
      StoryTeller teller,
      Deeds deeds,
      Manifest manifest,
      Guide guide,
      Stream stream,
      Passage passage,
      Ticker ticker) {
    WorkspaceJson json = new WorkspaceJson(manifest, guide);
    return new PageApi(workspaces, teller, deeds, json, stream, passage, ticker).routes();
  }

  @Bean
  RouterFunction<ServerResponse> sandboxSlack(
      Installation installation, Manifest manifest, Workspaces workspaces, Tickets tickets) {
    FileMethods files = new FileMethods(installation);
    WebApi api = new WebApi(installation, manifest, workspaces, tickets, files);
    return new SlackRoutes(installation, manifest, workspaces, tickets, api, files).routes();
  }

  @Bean
  FilterRegistrationBean<PageGuard> sandboxGuard(@Value("${server.port}") int port) {
    return new FilterRegistrationBean<>(new PageGuard(port));
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> whereToLook(@Value("${server.port}") int port) {
    return ready -> log.info("No Slack credentials: the sandbox is at http://localhost:{}", port);
  }
}

import {state} from './state.js';
import {language, t} from './texts.js';

const locale = () => (language() === 'fr' ? 'fr-FR' : 'en-GB');

function format(instant, options) {
  return new Intl.DateTimeFormat(locale(), {timeZone: state.workspace.zone, ...options}).format(instant);
}

/** Now, in the story. */
export const now = () => new Date(new Date(state.workspace.now).getTime() + performance.now() - state.fetchedAt);

export const instantOf = ts => new Date(Number(ts) * 1000);

export const hour = instant => format(instant, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});

/** A day by which two instants can be compared, in the story's zone. */
export const dayKey = instant =>
  new Intl.DateTimeFormat('en-CA', {timeZone: state.workspace.zone, dateStyle: 'short'}).format(instant);

export const shortDay = instant => format(instant, {weekday: 'short', day: 'numeric', month: 'short'});

export const longDay = instant => format(instant, {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});

/** "Today", "Yesterday", or the day itself, as it stands above the messages of that day. */
export function dayName(instant) {
  const key = dayKey(instant);
  if (key === dayKey(now())) return t('today');
  if (key === dayKey(new Date(now() - 86_400_000))) return t('yesterday');
  return capital(format(instant, {weekday: 'long', day: 'numeric', month: 'long'}));
}

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** Slack's `<!date^seconds^{date_short}, {time}^link|fallback>`. */
export function slackDate(token, fallback) {
  const [, seconds, pattern] = token.split('^');
  const instant = new Date(Number(seconds) * 1000);
  if (!pattern || Number.isNaN(instant.getTime())) return fallback;
  const parts = {
    date: () => longDay(instant),
    date_num: () => dayKey(instant),
    date_short: () => shortDay(instant),
    date_long: () => longDay(instant),
    date_pretty: () => dayName(instant),
    date_short_pretty: () => dayName(instant),
    date_long_pretty: () => dayName(instant),
    time: () => hour(instant),
    time_secs: () => hour(instant),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => (parts[name] ? parts[name]() : whole));
}

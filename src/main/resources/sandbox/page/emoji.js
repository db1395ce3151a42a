// The few shortcodes that turn up in working life.
const KNOWN = new Map(Object.entries({
  '+1': '👍', thumbsup: '👍', '-1': '👎', tada: '🎉', eyes: '👀', wave: '👋', pray: '🙏', clap: '👏', fire: '🔥',
  white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', warning: '⚠️', bulb: '💡', memo: '📝', pushpin: '📌',
  calendar: '📅', hourglass: '⌛', alarm_clock: '⏰', chart_with_upwards_trend: '📈', bar_chart: '📊', phone: '📞',
  rocket: '🚀', question: '❓', exclamation: '❗', heart: '❤️', smile: '😄', slightly_smiling_face: '🙂',
  thinking_face: '🤔', sweat_smile: '😅', joy: '😂', coffee: '☕', dart: '🎯', lock: '🔒', link: '🔗', mag: '🔍',
  speech_balloon: '💬', bell: '🔔', zap: '⚡', star: '⭐', hammer_and_wrench: '🛠️', point_right: '👉', handshake: '🤝',
}));

/** The sign for `:code:`; anything else gives nothing. */
export const emoji = part => (/^:.+:$/.test(part) ? KNOWN.get(part.slice(1, -1)) : undefined);

/** Those offered as a reaction. */
export const REACTIONS = ['+1', 'white_check_mark', 'eyes', 'tada', 'thinking_face', 'pray'];

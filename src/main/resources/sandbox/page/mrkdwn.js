import {el} from './dom.js';
import {emoji} from './emoji.js';
import {person} from './people.js';
import {conversation, state} from './state.js';
import {slackDate} from './time.js';

// Slack's own markup, which is not Markdown: https://docs.slack.dev/messaging/formatting-message-text

/** Text with Slack's markup, as elements. */
export function mrkdwn(text) {
  return el('div', {class: 'mrkdwn'}, blocks(text ?? ''));
}

/** Text in which Slack knows no markup but the three escapes and, sometimes, emoji. */
export const plain = (text, withEmoji = true) => (withEmoji ? emojis(unescape(text ?? '')) : [unescape(text ?? '')]);

/** One of Slack's text objects, in markup or plain. */
export const text = object =>
  object.type === 'mrkdwn' ? mrkdwn(object.text) : el('div', {class: 'mrkdwn as-typed'}, plain(object.text, object.emoji !== false));

const unescape = text => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

function blocks(text) {
  const parts = text.split(/```/);
  if (parts.length % 2 === 0) parts.push('```' + parts.pop());
  const whole = parts.length % 2 === 1 ? parts : [text];
  return whole.map((part, index) => (index % 2 === 1 ? fence(part) : paragraphs(part, index > 0)));
}

function fence(text) {
  return el('pre', {}, el('code', {}, unescape(text.replace(/^\n/, '').replace(/\n$/, ''))));
}

function paragraphs(text, afterFence) {
  const lines = (afterFence ? text.replace(/^\n/, '') : text).split('\n');
  const made = [];
  let quoted = [];
  const flush = () => {
    if (quoted.length > 0) made.push(el('blockquote', {}, broken(quoted)));
    quoted = [];
  };
  let run = [];
  const flushRun = () => {
    if (run.length > 0 && run.some(line => line !== '')) made.push(el('span', {class: 'lines'}, broken(run)));
    run = [];
  };
  lines.forEach(line => {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quote) {
      flushRun();
      quoted.push(quote[1]);
    } else {
      flush();
      run.push(line);
    }
  });
  flush();
  flushRun();
  return made;
}

const broken = lines => lines.flatMap((line, index) => (index === 0 ? inline(line) : [el('br'), ...inline(line)]));

// A mark opens behind a space or a bracket and before a character; it closes the other way round.
const OPEN = '(?<![\\p{L}\\p{N}])';
const CLOSE = '(?![\\p{L}\\p{N}])';
const marked = mark => `${OPEN}[${mark}](?![\\s\\u200b${mark}])([^${mark}\\n]*?[^\\s\\u200b${mark}])[${mark}]${CLOSE}`;
const INLINE = new RegExp(
  ['`([^`\\n]+)`', '<([^<>\\n]+)>', marked('*'), marked('_'), marked('~')].join('|'), 'u');

function inline(text) {
  const made = [];
  let rest = text;
  for (let found; (found = INLINE.exec(rest)); rest = rest.slice(found.index + found[0].length)) {
    made.push(...plain(rest.slice(0, found.index)), styled(found));
    if (found[0].length === 0) break;
  }
  made.push(...plain(rest));
  return made;
}

function styled([, code, link, bold, italic, strike]) {
  if (code !== undefined) return el('code', {}, unescape(code));
  if (link !== undefined) return reference(link);
  if (bold !== undefined) return el('strong', {}, inline(bold));
  if (italic !== undefined) return el('em', {}, inline(italic));
  return el('s', {}, inline(strike));
}

function reference(inner) {
  const [target, label] = [inner.split('|')[0], inner.split('|').slice(1).join('|')];
  if (target.startsWith('@')) return mention(target.slice(1));
  if (target.startsWith('#')) return channelLink(target.slice(1), label);
  if (target.startsWith('!date')) return el('span', {}, slackDate(target, label));
  if (target.startsWith('!subteam')) return el('span', {class: 'mention'}, label || '@group');
  if (target.startsWith('!')) return el('span', {class: 'mention me'}, '@' + target.slice(1));
  return link(unescape(target), label ? plain(label) : [unescape(target).replace(/^mailto:/, '')]);
}

export function mention(id) {
  return el('span', {class: `mention ${id === state.as ? 'me' : ''}`}, '@' + person(id).name);
}

export function channelLink(id, label) {
  const known = conversation(id);
  return el('span', {class: 'mention'}, '#' + (known?.name ?? (label || id)));
}

/** A link that leads out; anything but the web and mail stays text. */
export function link(url, label) {
  if (!/^(https?:|mailto:)/i.test(url)) return el('span', {}, label);
  return el('a', {href: url, target: '_blank', rel: 'noopener noreferrer'}, label);
}

function emojis(text) {
  return text.split(/(:[a-z0-9_+-]+:)/).filter(Boolean).map(part => emoji(part) ?? part);
}

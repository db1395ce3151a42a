import {el} from './dom.js';
import {link} from './mrkdwn.js';

// Plain Markdown, as far as a message or the README uses it.

/** The elements of a text in Markdown. */
export function markdown(text) {
  const lines = text.replace(/\r/g, '').split('\n');
  const made = [];
  while (lines.length > 0) {
    const reader = READERS.find(one => one.starts.test(lines[0]));
    made.push(reader.read(lines));
  }
  return made.filter(Boolean);
}

/** Takes lines from the front as long as they belong together. */
function take(lines, belongs) {
  const taken = [];
  while (lines.length > 0 && belongs(lines[0])) taken.push(lines.shift());
  return taken;
}

const READERS = [
  {starts: /^\s*$/, read: lines => void lines.shift()},
  {starts: /^```/, read: fence},
  {starts: /^#{1,6} /, read: heading},
  {starts: /^(---+|\*\*\*+)\s*$/, read: lines => lines.shift() && el('hr')},
  {starts: /^> ?/, read: lines => el('blockquote', {}, markdown(take(lines, line => /^> ?/.test(line)).map(line => line.replace(/^> ?/, '')).join('\n')))},
  {starts: /^\s*[-*] /, read: lines => list('ul', /^\s*[-*] /, lines)},
  {starts: /^\s*\d+[.)] /, read: lines => list('ol', /^\s*\d+[.)] /, lines)},
  {starts: /^\|.*\|\s*$/, read: table},
  {starts: /^/, read: paragraph},
];

function fence(lines) {
  lines.shift();
  const code = take(lines, line => !line.startsWith('```'));
  lines.shift();
  return el('pre', {}, el('code', {}, code.join('\n')));
}

function heading(lines) {
  const [, marks, text] = /^(#+) (.*)$/.exec(lines.shift());
  return el(`h${Math.min(marks.length + 2, 6)}`, {}, inline(text));
}

function list(tag, starts, lines) {
  const items = [];
  take(lines, line => starts.test(line) || (items.length > 0 && /^\s+\S/.test(line)))
    .forEach(line => (starts.test(line) ? items.push(line.replace(starts, '')) : (items[items.length - 1] += ' ' + line.trim())));
  return el(tag, {}, items.map(item => el('li', {}, inline(item))));
}

function table(lines) {
  const rows = take(lines, line => /^\|.*\|\s*$/.test(line))
    .filter(line => !/^\|[\s:|-]+\|\s*$/.test(line))
    .map(line => line.trim().slice(1, -1).split('|').map(cell => cell.trim()));
  return el('div', {class: 'table-frame'}, el('table', {}, rows.map((row, index) =>
    el('tr', {}, row.map(cell => el(index === 0 ? 'th' : 'td', {}, inline(cell)))))));
}

function paragraph(lines) {
  const first = lines.shift();
  const rest = take(lines, line => READERS.slice(0, -1).every(reader => !reader.starts.test(line)));
  return el('p', {}, [first, ...rest].join('\n').split(/ {2,}\n/).flatMap((line, index) =>
    [index > 0 && el('br'), inline(line.replaceAll('\n', ' ').trimEnd())]));
}

const INLINE = /\\([!-/:-@[-`{-~])|`([^`]+)`|\*\*(.+?)\*\*|~~(.+?)~~|\[([^\]]+)\]\(([^)\s]+)\)|<(https?:[^>\s]+)>|(?<!\w)[*_](?!\s)(.+?)[*_](?!\w)/;

function inline(text) {
  const found = INLINE.exec(text);
  if (!found) return [text];
  const [whole, escaped, code, bold, strike, label, url, address, italic] = found;
  const made = escaped !== undefined ? escaped
    : code !== undefined ? el('code', {}, code)
    : bold !== undefined ? el('strong', {}, inline(bold))
    : strike !== undefined ? el('s', {}, inline(strike))
    : label !== undefined ? link(url, inline(label))
    : address !== undefined ? link(address, [address])
    : el('em', {}, inline(italic));
  return [text.slice(0, found.index), made, ...inline(text.slice(found.index + whole.length))];
}

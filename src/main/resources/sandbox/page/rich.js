import {el} from './dom.js';
import {emoji} from './emoji.js';
import {channelLink, link, mention} from './mrkdwn.js';
import {slackDate} from './time.js';

/** Slack's structured text. */
export function richText(block) {
  return el('div', {class: 'mrkdwn'}, block.elements.map(part));
}

function part(element) {
  const inner = () => element.elements.flatMap(inline);
  switch (element.type) {
    case 'rich_text_list':
      return list(element);
    case 'rich_text_quote':
      return el('blockquote', {}, inner());
    case 'rich_text_preformatted':
      return el('pre', {}, el('code', {}, inner()));
    default:
      return el('div', {class: 'lines'}, inner());
  }
}

function list(element) {
  const made = el(element.style === 'ordered' ? 'ol' : 'ul', {class: `indent-${Math.min(element.indent ?? 0, 4)}`},
    element.elements.map(item => el('li', {}, item.elements.flatMap(inline))));
  if (element.offset) made.start = element.offset + 1;
  return made;
}

function inline(element) {
  switch (element.type) {
    case 'link':
      return styled(element.style, [link(element.url, [element.text ?? element.url])]);
    case 'user':
      return mention(element.user_id);
    case 'channel':
      return channelLink(element.channel_id);
    case 'broadcast':
      return el('span', {class: 'mention me'}, '@' + element.range);
    case 'emoji':
      return emoji(`:${element.name}:`) ?? `:${element.name}:`;
    case 'date':
      return slackDate(`!date^${element.timestamp}^${element.format}`, element.fallback ?? '');
    default:
      return styled(element.style, broken(element.text ?? ''));
  }
}

const broken = text => text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [el('br'), line]));

function styled(style, children) {
  const tags = {bold: 'strong', italic: 'em', strike: 's', code: 'code', underline: 'u'};
  return Object.keys(tags)
    .filter(name => style?.[name])
    .reduce((inside, name) => [el(tags[name], {}, inside)], children);
}

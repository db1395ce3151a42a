import {blocks} from './blocks.js';
import {el, icon, keyed} from './dom.js';
import {emoji} from './emoji.js';
import {mrkdwn} from './mrkdwn.js';
import {avatar, badges, person} from './people.js';
import {state} from './state.js';
import {language, t} from './texts.js';
import {dayKey, dayName, hour, instantOf, longDay, shortDay} from './time.js';
import {toolbar} from './toolbar.js';

const SOON = 5 * 60;
const LONG = 2500;

/** Brings a list of messages up to date, in a channel or in a thread. */
export function showMessages(list, messages, {lastRead = null, inThread = false, act}) {
  keyed(list, items(messages, lastRead, inThread), item => BUILD[item.is](item, act));
}

function items(messages, lastRead, inThread) {
  const made = [];
  let before = null;
  let fresh = lastRead === null;
  messages.forEach(message => {
    const day = dayKey(instantOf(message.ts));
    const newDay = !before || day !== dayKey(instantOf(before.ts));
    if (newDay && !inThread) made.push({key: `day ${day}`, is: 'day', name: dayName(instantOf(message.ts))});
    if (!fresh && message.ts > lastRead && message.user !== state.as) {
      fresh = true;
      made.push({key: 'new', is: 'fresh', name: t('new')});
    }
    const compact = !newDay && follows(before, message) && made.at(-1).is === 'message';
    made.push({key: message.ts, is: 'message', message, compact, inThread, as: state.as, language: language(), zone: state.workspace.zone});
    before = message;
  });
  return made;
}

const follows = (before, message) =>
  before.user === message.user && message.ts - before.ts < SOON && Boolean(before.ephemeral) === Boolean(message.ephemeral);

const BUILD = {
  day: ({name}) => el('li', {class: 'day'}, el('span', {}, name)),
  fresh: ({name}) => el('li', {class: 'fresh'}, el('span', {}, name)),
  message,
};

function message({message: one, compact, inThread}, act) {
  const author = person(one.user);
  const at = instantOf(one.ts);
  const surface = {press: action => act.press(one, action)};
  const time = el('time', {datetime: at.toISOString(), title: `${longDay(at)}, ${hour(at)}`}, hour(at));
  return el('li', {
    class: `message ${compact ? 'compact' : ''} ${one.ephemeral ? 'ephemeral' : ''}`,
    'data-ts': one.ts,
    'data-kind': one.metadataKind,
    tabindex: '-1',
  },
  compact ? el('span', {class: 'gutter'}, time) : avatar(author),
  el('div', {class: 'message-body'},
    one.ephemeral && el('p', {class: 'only-you'}, icon('eye'), t('onlyYou')),
    !compact && el('p', {class: 'by'}, el('strong', {}, author.name), badges(author), ' ', time),
    content(one, surface),
    files(one.files),
    reactions(one, act),
    !inThread && replies(one, act)),
  !one.ephemeral && toolbar(one, {inThread, act}));
}

function content(one, surface) {
  const edited = one.edited && !one.ephemeral && el('span', {class: 'edited', title: t('editedAt')}, t('edited'));
  if (one.blocks?.length > 0) return [el('div', {class: 'blocks'}, blocks(one.blocks, surface)), edited];
  return [long(mrkdwn(one.text), one.text ?? ''), edited];
}

/** A very long message is folded until somebody wants to read it all. */
function long(node, text) {
  if (text.length < LONG && text.split('\n').length < 40) return node;
  const frame = el('div', {class: 'long folded'}, node);
  const more = el('button', {type: 'button', class: 'link', onclick: () => {
    const folded = frame.classList.toggle('folded');
    more.textContent = folded ? t('showMore') : t('showLess');
  }}, t('showMore'));
  return [frame, more];
}

function files(list) {
  return list?.length > 0 && el('ul', {class: 'files'}, list.map(file =>
    el('li', {}, el('a', {href: file.url, download: file.name}, icon('file'), el('span', {}, el('strong', {}, file.name), el('small', {}, size(file.size)))))));
}

const size = bytes => (bytes < 1024 ? `${bytes ?? 0} B` : `${Math.round(bytes / 1024)} kB`);

function reactions(one, act) {
  return one.reactions?.length > 0 && el('div', {class: 'reactions'}, one.reactions.map(reaction =>
    el('button', {
      type: 'button',
      class: reaction.users.includes(state.as) ? 'mine' : '',
      title: reaction.users.map(id => person(id).name).join(', '),
      'aria-label': `${reaction.name}, ${reaction.users.length}`,
      onclick: () => act.react(one, reaction.name),
    }, emoji(`:${reaction.name}:`) ?? `:${reaction.name}:`, ' ', reaction.users.length)));
}

function replies(one, act) {
  const list = one.replies ?? [];
  const count = one.replyCount ?? list.length;
  if (count === 0) return null;
  const last = list.at(-1);
  return el('button', {type: 'button', class: 'replies', 'data-focus': `replies-${one.ts}`, onclick: () => act.thread(one)},
    [...new Set(list.map(reply => reply.user))].slice(0, 4).map(id => avatar(person(id), 'tiny')),
    el('strong', {}, t('replies', {count})),
    last && el('span', {}, t('lastReply', {when: when(instantOf(last.ts))})));
}

function when(instant) {
  const day = dayName(instant);
  return [t('today'), t('yesterday')].includes(day) ? `${day.toLowerCase()}, ${hour(instant)}` : `${shortDay(instant)}, ${hour(instant)}`;
}

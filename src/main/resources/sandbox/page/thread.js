import {composer} from './composer.js';
import {el, icon} from './dom.js';
import {showMessages} from './messages.js';
import {conversation, state} from './state.js';
import {t} from './texts.js';

const nodes = {};

/** The pane at the right: one message and its answers. */
export function thread(act) {
  nodes.where = el('small', {});
  nodes.root = el('ol', {class: 'messages'});
  nodes.count = el('p', {class: 'thread-count'});
  nodes.replies = el('ol', {class: 'messages'});
  nodes.scroll = el('div', {class: 'scroll'}, nodes.root, nodes.count, nodes.replies);
  nodes.composer = composer({send: text => act.type(text, state.thread), shortcut: act.shortcut});
  return el('aside', {class: 'thread', 'aria-label': t('thread')},
    el('header', {class: 'pane-head'},
      el('h2', {}, t('thread'), ' ', nodes.where),
      el('button', {type: 'button', class: 'plain', 'aria-label': t('closeThread'), onclick: act.closeThread}, icon('close'))),
    nodes.scroll, nodes.composer.node);
}

export function showThread(act) {
  const root = state.conversation?.messages.find(message => message.ts === state.thread);
  if (!root) return;
  const place = conversation(state.open);
  const answers = root.replies ?? [];
  nodes.where.textContent = place?.kind === 'channel' ? `#${place.name}` : place?.name ?? '';
  nodes.count.textContent = answers.length > 0 ? t('replies', {count: answers.length}) : '';
  const low = atBottom(nodes.scroll);
  const fresh = nodes.shown !== state.thread;
  showMessages(nodes.root, [root], {inThread: true, act});
  showMessages(nodes.replies, answers, {inThread: true, act});
  nodes.composer.at(`${state.open}/${state.thread}`, t('reply'));
  if (fresh || low) nodes.scroll.scrollTop = fresh && answers.length === 0 ? 0 : nodes.scroll.scrollHeight;
  if (fresh) nodes.composer.focus();
  nodes.shown = state.thread;
}

export const forgetThread = () => {
  nodes.shown = '';
};

export const atBottom = node => node.scrollHeight - node.scrollTop - node.clientHeight < 60;

import {blocks} from './blocks.js';
import {composer} from './composer.js';
import {el, icon, keyed} from './dom.js';
import {showMessages} from './messages.js';
import {avatar, badges, organisation, person} from './people.js';
import {conversation, state} from './state.js';
import {language, t} from './texts.js';
import {atBottom} from './thread.js';

const nodes = {};

/** The middle: what was said in the open conversation, and the box to say more. */
export function channel(act) {
  nodes.head = el('header', {class: 'channel-head'});
  nodes.list = el('ol', {class: 'messages'});
  nodes.empty = el('div', {class: 'empty'});
  nodes.home = el('div', {class: 'home'});
  nodes.scroll = el('div', {class: 'scroll', tabindex: '0', role: 'log', 'aria-live': 'off', 'aria-label': t('messages')}, nodes.empty, nodes.list, nodes.home);
  nodes.below = el('button', {type: 'button', class: 'below', hidden: true, onclick: toBottom}, icon('down'), t('newBelow'));
  nodes.live = el('p', {class: 'sr-only', 'aria-live': 'polite'});
  nodes.composer = composer({send: text => act.type(text), shortcut: act.shortcut});
  nodes.scroll.addEventListener('scroll', () => atBottom(nodes.scroll) && (nodes.below.hidden = true), {passive: true});
  return el('main', {class: 'channel'}, nodes.head, nodes.scroll, nodes.below, nodes.composer.node, nodes.live);
}

export function showChannel(act) {
  const place = conversation(state.open);
  const home = state.tab === 'home' && state.home;
  keyed(nodes.head, [{key: 'head', ...place, tab: state.tab, tabs: hasHome(place), canvases: state.conversation?.canvases ?? [], as: state.as, language: language()}], item => head(item, act));
  nodes.home.hidden = !home;
  nodes.list.hidden = nodes.composer.node.hidden = Boolean(home);
  if (home) showHome(act);
  else showConversation(place, act);
}

const hasHome = place => person(place.with).bot === true && state.workspace.conversations.some(one => one.kind === 'home');

function showHome(act) {
  nodes.empty.hidden = true;
  keyed(nodes.home, [{key: 'home', view: state.home.view, language: language()}], ({view}) =>
    el('div', {class: 'blocks'}, view ? blocks(view.blocks, {press: act.pressHome, controls: new Map()}) : t('noHome')));
}

function showConversation(place, act) {
  const {messages, lastRead} = state.conversation;
  const moved = nodes.shown !== `${state.as}/${state.open}`;
  const low = atBottom(nodes.scroll);
  if (moved) nodes.lastRead = lastRead;
  showMessages(nodes.list, messages, {lastRead: nodes.lastRead ?? null, act});
  nodes.empty.hidden = messages.length > 0;
  if (messages.length === 0) nodes.empty.replaceChildren(el('h2', {}, title(place)), el('p', {}, place.topic || t('emptyHere')));
  nodes.composer.at(state.open, t('messageTo', {place: title(place)}));
  const added = announce(messages, moved);
  if (moved) start();
  else if (low || added.some(one => one.user === state.as || one.ephemeral)) toBottom();
  else if (added.length > 0) nodes.below.hidden = false;
  nodes.shown = `${state.as}/${state.open}`;
}

/** Where reading begins: at the first new message, else at the end. */
function start() {
  nodes.below.hidden = true;
  const fresh = nodes.list.querySelector('.fresh');
  nodes.scroll.scrollTop = fresh ? fresh.offsetTop - 80 : nodes.scroll.scrollHeight;
  if (!matchMedia('(pointer: coarse)').matches && !document.querySelector('dialog[open]')) nodes.composer.focus();
}

function toBottom() {
  nodes.scroll.scrollTop = nodes.scroll.scrollHeight;
  nodes.below.hidden = true;
}

function announce(messages, moved) {
  const known = moved ? new Set(messages.map(one => one.ts)) : nodes.known;
  const added = messages.filter(one => !known.has(one.ts));
  nodes.known = new Set(messages.map(one => one.ts));
  const spoken = added.filter(one => one.user !== state.as);
  if (spoken.length > 0) nodes.live.textContent = spoken.map(one => `${person(one.user).name}: ${one.text ?? ''}`).join('\n');
  return added;
}

const title = place => (place.kind === 'channel' ? `#${place.name}` : person(place.with).name);

function head({kind, name, topic, sharedWith, with: mate, tab, tabs, canvases}, act) {
  const one = mate && person(mate);
  return el('div', {class: 'head-inner'},
    el('h2', {}, kind === 'channel' ? [icon(sharedWith?.length > 0 ? 'shared' : 'channel'), name] : [avatar(one, 'small'), one.name, badges(one)]),
    sharedWith?.length > 0 && el('span', {class: 'shared-mark'}, t('sharedBetween', {names: [...new Set([organisation(person(state.as).organisation)?.name, ...sharedWith])].join(' × ')})),
    canvases.map(one => el('button', {type: 'button', class: 'canvas-tab', title: one.title, onclick: () => act.canvas(one)}, icon('file'), t('canvas'))),
    topic && el('p', {class: 'topic', title: topic}, topic),
    !topic && one?.title && el('p', {class: 'topic'}, one.title),
    tabs && el('div', {class: 'tabs', role: 'tablist'}, ['home', 'messages'].map(which =>
      el('button', {type: 'button', role: 'tab', 'aria-selected': String(which === tab), 'data-focus': which, onclick: () => act.tab(which)}, t(`tab_${which}`)))));
}

export const offer = text => nodes.composer.offer(text);

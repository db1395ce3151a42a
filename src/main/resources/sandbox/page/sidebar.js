import {arrows, el, icon, keyed} from './dom.js';
import {menu} from './menu.js';
import {avatar, external, organisation, person} from './people.js';
import {state} from './state.js';
import {language, t} from './texts.js';

const nodes = {};

/** The left side: the workspace, who is looking, and where one can go. */
export function sidebar(act) {
  nodes.name = el('h1', {});
  nodes.me = el('button', {type: 'button', class: 'who', 'aria-haspopup': 'menu', onclick: () => choosePerson(act)});
  nodes.lists = el('div', {class: 'lists'});
  arrows(nodes.lists, '.place');
  return el('nav', {class: 'sidebar', 'aria-label': t('conversations')},
    el('div', {class: 'sidebar-head'}, nodes.name, el('p', {class: 'sidebar-hint'}, t('youAre')), nodes.me),
    nodes.lists);
}

export function showSidebar(act) {
  const me = person(state.as);
  nodes.name.closest('.sidebar').classList.toggle('elsewhere', !organisation(me.organisation)?.hasApp);
  nodes.name.textContent = organisation(me.organisation)?.name ?? '';
  keyed(nodes.me, [{key: 'me', ...me, language: language()}], who);
  keyed(nodes.lists, sections(), section => list(section, act));
}

function who(one) {
  return el('span', {class: 'who-inner'}, avatar(one),
    el('span', {class: 'who-words'}, el('strong', {}, one.name), el('small', {}, one.title ?? '')),
    icon('down'));
}

function choosePerson(act) {
  const items = state.workspace.organisations.flatMap(one => [
    {heading: one.hasApp ? t('installedAt', {name: one.name}) : t('otherCompany', {name: one.name})},
    ...state.workspace.people.filter(other => other.organisation === one.id && !other.bot).map(other => ({
      label: [avatar(other, 'small'), el('span', {class: 'who-words'}, el('strong', {}, other.name), el('small', {}, other.title ?? ''))],
      checked: other.id === state.as,
      chosen: () => act.become(other.id),
    })),
  ]);
  menu(nodes.me, items, {label: t('youAre'), wide: true});
}

function sections() {
  const all = state.workspace.conversations.filter(one => one.kind !== 'home').map(one => ({
    ...one,
    mate: one.kind === 'dm' ? person(one.with) : null,
    here: one.id === state.open,
    unread: one.id === state.open ? 0 : one.unread,
    count: one.id === state.open ? 0 : one.kind === 'dm' ? one.unread : one.mentions,
  }));
  return [
    {key: 'channels', title: t('channels'), places: all.filter(one => one.kind === 'channel')},
    {key: 'apps', title: t('apps'), places: all.filter(one => one.mate?.bot)},
    {key: 'direct', title: t('direct'), places: all.filter(one => one.mate && !one.mate.bot)},
  ].filter(section => section.places.length > 0).map(section => ({...section, as: state.as, language: language()}));
}

function list({title, places}, act) {
  return el('section', {}, el('h2', {}, title), el('ul', {}, places.map(one => el('li', {}, place(one, act)))));
}

function place(one, act) {
  const shared = one.sharedWith?.length > 0;
  return el('button', {
    type: 'button',
    class: `place ${one.unread ? 'unread' : ''}`,
    'aria-current': one.here ? 'page' : null,
    'data-focus': one.id,
    title: shared ? t('sharedWith', {names: one.sharedWith.join(', ')}) : null,
    onclick: () => act.go(one.id),
  },
  one.mate ? avatar(one.mate, 'tiny') : icon(shared ? 'shared' : 'channel'),
  el('span', {class: 'place-name'}, one.mate ? one.mate.name : one.name),
  one.mate && external(one.mate) && el('span', {class: 'dot outside', title: organisation(one.mate.organisation)?.name}),
  shared && el('span', {class: 'sr-only'}, t('sharedWith', {names: one.sharedWith.join(', ')})),
  one.unread > 0 && el('span', {class: 'sr-only'}, t('unread', {count: one.unread})),
  one.count > 0 && el('span', {class: 'count', 'aria-hidden': 'true'}, one.count));
}

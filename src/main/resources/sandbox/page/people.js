import {el} from './dom.js';
import {state} from './state.js';
import {t} from './texts.js';

const SLACKBOT = {id: 'USLACKBOT', name: 'Slackbot', handle: 'slackbot', color: '#6b7280', bot: true, slack: true};

export function person(id) {
  return state.workspace.people.find(one => one.id === id)
    ?? (id === SLACKBOT.id ? SLACKBOT : {id, name: id ?? '?', handle: id ?? '?', color: '#6b7280'});
}

export const organisation = id => state.workspace.organisations.find(one => one.id === id);

/** Whether somebody belongs to another organisation than the one that looks. */
export const external = one =>
  Boolean(one.organisation) && !one.bot && one.organisation !== person(state.as).organisation;

export function initials(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return words.map(word => [...word][0]).slice(0, 2).join('').toUpperCase();
}

export function avatar(one, size = '') {
  const node = el('span', {class: `avatar ${size} ${one.id === state.workspace.app?.user ? 'bot' : ''}`, 'aria-hidden': 'true'}, initials(one.name));
  node.style.setProperty('--own', one.color ?? '#6b7280');
  return node;
}

/** The badges behind a name: an app, or the other company. */
export function badges(one) {
  return [
    one.bot && el('span', {class: 'badge'}, t('app')),
    external(one) && el('span', {class: 'badge outside', title: t('outside', {name: organisation(one.organisation)?.name})}, organisation(one.organisation)?.name),
  ];
}

import {el, icon, keyed} from './dom.js';
import {state} from './state.js';
import {language, t} from './texts.js';

const SEEN = 'vigie.guide';
const nodes = {};

/** The guide: five things to try, each ticked off when the server has seen it done. */
export function guide(act) {
  nodes.list = el('ol', {class: 'guide-list'});
  nodes.done = el('p', {class: 'guide-done'});
  return el('aside', {class: 'guide', id: 'guide', 'aria-label': t('guideTitle')},
    el('header', {class: 'pane-head'},
      el('h2', {}, t('guideTitle')),
      el('button', {type: 'button', class: 'plain', 'aria-label': t('closeGuide'), onclick: act.guide}, icon('close'))),
    el('div', {class: 'guide-body'}, el('p', {class: 'guide-intro'}, t('guideIntro')), nodes.list, nodes.done));
}

/** A first-time visitor sees it; whoever closed it is not shown it again. */
export const wanted = () => localStorage.getItem(SEEN) !== 'closed';

export const remember = open => localStorage.setItem(SEEN, open ? 'open' : 'closed');

export function showGuide(act) {
  const steps = state.workspace.guide;
  const next = steps.find(one => !one.done)?.id;
  keyed(nodes.list, steps.map(one => ({key: one.id, ...one, next: one.id === next, language: language()})), one => step(one, act));
  nodes.done.textContent = next ? '' : t('guideDone');
}

function step({key, title, hint, done, next}, act) {
  const offers = OFFERS[key]?.() ?? [];
  return el('li', {class: `step ${done ? 'done' : ''} ${next ? 'next' : ''}`},
    el('span', {class: 'tick', 'aria-hidden': 'true'}, done && icon('check')),
    el('div', {},
      el('h3', {}, title, done && el('span', {class: 'sr-only'}, t('stepDone'))),
      el('p', {}, hint),
      !done && offers.length > 0 && el('p', {class: 'offers'}, offers.map(offer =>
        el('button', {type: 'button', class: 'button small', onclick: () => offer.does(act)}, offer.label)))));
}

const shared = () => state.workspace.conversations.find(one => one.kind === 'channel' && one.sharedWith?.length > 0);
const role = wantedRole => state.workspace.people.find(one => one.role === wantedRole);

const goShared = () => (shared() && shared().id !== state.open ? [{label: `#${shared().name}`, does: act => act.go(shared().id)}] : []);
const type = text => ({label: t('type', {text}), does: act => act.offer(shared()?.id ?? state.open, text)});
const become = wantedRole => (role(wantedRole) && role(wantedRole).id !== state.as
  ? [{label: t('become', {name: role(wantedRole).name}), does: act => act.become(role(wantedRole).id)}]
  : []);

/** What a step offers to do for the visitor: to bring one there, never to do it. */
const OFFERS = {
  why: goShared,
  figures: () => [type(language() === 'fr' ? '/kpi appels 220 conversations 190 rdv 9' : '/kpi dials 220 conversations 190 meetings 9')],
  change: goShared,
  monday: () => [{label: t('nextAppointment'), does: act => act.move('next')}],
  agent: () => [...become('agent'), type('/kpi')],
};

import {el, icon, keyed, svg} from './dom.js';
import {organisation} from './people.js';
import {state} from './state.js';
import {language, t} from './texts.js';
import {dayKey, hour, now, shortDay} from './time.js';

const nodes = {};

/** The bar at the top: what this is, what time it is in the story, and how to move it. */
export function top(act) {
  nodes.time = el('div', {class: 'time'});
  nodes.moves = el('div', {class: 'moves', role: 'group', 'aria-label': t('goTo')},
    el('span', {class: 'moves-label'}, t('goTo')),
    move('next', t('nextAppointment'), act), move('day', t('oneDay'), act), move('week', t('oneWeek'), act));
  nodes.guide = el('button', {type: 'button', class: 'top-button guide-button', 'aria-expanded': 'false', onclick: act.guide});
  return el('header', {class: 'top'},
    el('button', {type: 'button', class: 'top-button drawer', 'aria-label': t('conversations'), onclick: act.drawer}, icon('menu')),
    el('div', {class: 'brand'}, mark(), el('strong', {}, 'Vigie'), el('span', {}, t('sandbox'))),
    el('div', {class: 'clock', role: 'group', 'aria-label': t('clock')}, icon('clock'), nodes.time, nodes.moves),
    el('div', {class: 'top-end'}, nodes.guide,
      el('button', {type: 'button', class: 'top-button reset', onclick: () => act.reset(language())}, t('reset')),
      el('div', {class: 'languages', role: 'group', 'aria-label': t('language')}, ['en', 'fr'].map(one =>
        el('button', {
          type: 'button', lang: one, 'aria-pressed': String(one === language()), title: t(`in_${one}`),
          onclick: () => one !== language() && act.reset(one),
        }, one.toUpperCase())))));
}

/** The line that says what the data are, and where the real thing begins. */
export const notice = act => el('p', {class: 'notice'},
  t('notice'), ' ', el('button', {type: 'button', class: 'link', onclick: act.connect}, t('connect')));

function move(to, label, act) {
  return el('button', {type: 'button', class: 'move', 'data-to': to, onclick: () => act.move(to)}, label);
}

export function showTop({guideOpen}) {
  const {moving, nextAppointment, guide} = state.workspace;
  showTime();
  nodes.moves.querySelectorAll('button').forEach(button => {
    button.disabled = moving || (button.dataset.to === 'next' && !nextAppointment);
  });
  nodes.guide.setAttribute('aria-expanded', String(guideOpen));
  keyed(nodes.guide, [{key: 'guide', done: guide.filter(one => one.done).length, all: guide.length, language: language()}],
    ({done, all}) => el('span', {class: 'guide-label'}, ring(done, all), el('span', {}, t('guide')), el('span', {class: 'share'}, `${done}/${all}`)));
  document.title = `${unread()}${organisation(state.workspace.people.find(one => one.id === state.as)?.organisation)?.name ?? ''} · ${t('title')}`;
}

/** The time in the story, which passes while nothing else changes. */
export function showTime() {
  const {zone, nextAppointment: next, moving} = state.workspace;
  const at = now();
  keyed(nodes.time, [{key: 'time', now: `${shortDay(at)}, ${hour(at)}`, zone, next, moving, day: dayKey(at), language: language()}], times);
}

function unread() {
  const count = state.workspace.conversations.reduce((sum, one) => sum + (one.id === state.open ? 0 : one.unread ?? 0), 0);
  return count > 0 ? `(${count}) ` : '';
}

function times({now: shown, zone, next, moving, day}) {
  const coming = next && new Date(next);
  return el('div', {class: 'times'},
    el('span', {class: 'now', role: 'timer'}, moving ? t('moving') : shown),
    el('span', {class: 'zone'}, zone.split('/').pop().replaceAll('_', ' ')),
    next && el('span', {class: 'next'},
      t('next', {when: day === dayKey(coming) ? hour(coming) : `${shortDay(coming)}, ${hour(coming)}`})));
}

function ring(done, all) {
  const turn = 2 * Math.PI * 7;
  return svg('svg', {class: 'ring', viewBox: '0 0 20 20', 'aria-hidden': 'true'},
    svg('circle', {class: 'track', cx: 10, cy: 10, r: 7}),
    svg('circle', {class: 'done', cx: 10, cy: 10, r: 7, 'stroke-dasharray': `${(turn * done) / (all || 1)} ${turn}`, transform: 'rotate(-90 10 10)'}));
}

/** A lookout over the sea: the product's own mark. */
function mark() {
  return svg('svg', {class: 'mark', viewBox: '0 0 28 28', 'aria-hidden': 'true'},
    svg('path', {class: 'beam', d: 'M13 9 1.5 4.5v9zM15 9l11.5-4.5v9z'}),
    svg('path', {class: 'tower', d: 'M11.5 6.2 14 3.8l2.5 2.4v5.3h1.2l1.3 12.7H9l1.3-12.7h1.2z'}),
    svg('path', {class: 'sea', d: 'M2 25.2c2 0 2-1.2 4-1.2s2 1.2 4 1.2 2-1.2 4-1.2 2 1.2 4 1.2 2-1.2 4-1.2 2 1.2 4 1.2'}));
}

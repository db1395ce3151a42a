import {el, icon} from './dom.js';
import {markdown} from './markdown.js';
import {t} from './texts.js';

const SECTION = '## Connect to a Slack workspace';

/** How to go on with a real workspace: the README's own words, when the server has them at hand. */
export async function showConnecting() {
  const response = await fetch('/sandbox/readme').catch(() => null);
  const text = response?.ok ? await response.text() : '';
  const from = text.indexOf(SECTION);
  const section = from < 0 ? '' : text.slice(from + SECTION.length).split(/\n## /)[0];
  showProse(t('connect'), section
    ? [el('p', {class: 'hint'}, t('fromReadme')), markdown(section)]
    : el('p', {}, t('readReadme')));
}

/** A canvas of the channel, to read. */
export const showCanvas = ({title, markdown: words}) => showProse(title, markdown(words));

function showProse(title, content) {
  const node = el('dialog', {class: 'dialog modal', 'aria-label': title},
    el('header', {class: 'modal-head'}, el('h2', {}, title),
      el('button', {type: 'button', class: 'plain', 'aria-label': t('close'), onclick: () => node.close()}, icon('close'))),
    el('div', {class: 'modal-body prose'}, content));
  node.addEventListener('close', () => node.remove());
  document.body.append(node);
  node.showModal();
}

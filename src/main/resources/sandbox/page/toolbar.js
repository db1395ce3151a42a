import {el, icon} from './dom.js';
import {emoji, REACTIONS} from './emoji.js';
import {menu} from './menu.js';
import {state} from './state.js';
import {t} from './texts.js';

/** What a message offers while the pointer or the focus is on it. */
export function toolbar(one, {inThread, act}) {
  const shortcuts = state.workspace.shortcuts.filter(shortcut => shortcut.type === 'message');
  return el('div', {class: 'toolbar', role: 'toolbar', 'aria-label': t('messageActions')},
    state.workspace.reactions && tool('smile', t('react'), node => menu(node, REACTIONS.map(name => ({
      label: [emoji(`:${name}:`), ' ', name.replaceAll('_', ' ')],
      chosen: () => act.react(one, name),
    })))),
    !inThread && tool('thread', t('replyInThread'), () => act.thread(one)),
    shortcuts.length > 0 && tool('more', t('moreActions'), node => menu(node, shortcuts.map(shortcut => ({
      label: [shortcut.name],
      chosen: () => act.shortcut(shortcut, one),
    })))));
}

function tool(drawing, label, pressed) {
  const node = el('button', {type: 'button', title: label, 'aria-label': label, 'data-focus': drawing}, icon(drawing));
  node.addEventListener('click', () => pressed(node));
  return node;
}

import {arrows, el} from './dom.js';

/** A small menu at a button: arrow keys move, Enter chooses, Esc closes and gives the focus back. */
export function menu(anchor, items, {label, wide = false} = {}) {
  const node = el('div', {class: `menu ${wide ? 'wide' : ''}`, role: 'menu', 'aria-label': label, popover: 'auto'},
    items.map(item => (item.heading
      ? el('p', {class: 'menu-heading', role: 'presentation'}, item.heading)
      : el('button', {
        type: 'button', role: item.checked === undefined ? 'menuitem' : 'menuitemradio', tabindex: '-1',
        'aria-checked': item.checked === undefined ? null : String(item.checked),
        onclick: () => {
          node.hidePopover();
          item.chosen();
        },
      }, item.label))));
  node.addEventListener('toggle', event => {
    if (event.newState === 'open') return;
    anchor.setAttribute('aria-expanded', 'false');
    if (node.contains(document.activeElement) || document.activeElement === document.body) anchor.focus();
    node.remove();
  });
  (anchor.closest('dialog') ?? document.body).append(node);
  node.showPopover();
  anchor.setAttribute('aria-expanded', 'true');
  arrows(node, '[role^=menuitem]');
  place(node, anchor.getBoundingClientRect());
  (node.querySelector('[aria-checked=true]') ?? node.querySelector('[role^=menuitem]'))?.focus();
}

function place(node, at) {
  const {offsetWidth: width, offsetHeight: height} = node;
  const below = at.bottom + 4 + height < innerHeight;
  node.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  node.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
}

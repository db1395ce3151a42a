// Building the page's elements. Data only ever becomes text or an attribute, never markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element: `el('button', {class: 'primary', onclick: press}, 'Save')`. */
export function el(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** The same, as a part of a drawing. */
export function svg(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** A small line drawing, 20 by 20, in the colour of the text around it. */
export function icon(name) {
  return svg('svg', {class: 'icon', viewBox: '0 0 20 20', 'aria-hidden': 'true'}, svg('path', {d: ICONS[name]}));
}

const ICONS = {
  channel: 'M8 3 6.5 17M13.5 3 12 17M3.5 7.5h13.5M3 12.5h13.5',
  shared: 'M7.5 5.5 3 10l4.5 4.5L12 10zM12.5 5.5 8 10l4.5 4.5L17 10z',
  clock: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 6v4.3l2.8 1.7',
  close: 'M5 5l10 10M15 5 5 15',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  send: 'M3.5 10 3 4l14 6-14 6 .5-6zM3.5 10H10',
  bolt: 'M11.5 2.5 4.5 11.5h5l-1 6 7-9h-5z',
  thread: 'M4 4h12v9H9.5L6 16.2V13H4z',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  smile: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM7.5 8h.01M12.5 8h.01M7 12c1.6 1.9 4.4 1.9 6 0',
  down: 'M5.5 8 10 12.5 14.5 8',
  check: 'M4 10.5 8.2 15 16 5.5',
  file: 'M5.5 2.8h6l3 3v11.4h-9zM11.5 2.8v3h3',
  eye: 'M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  guide: 'M4 4.5 5.2 6 7.5 3M4 10.5 5.2 12 7.5 9M4 16.5 5.2 18l2.3-3M10 5h7M10 11h7M10 17h7',
};

/**
 * Brings the children of a container in step with a list: what has not changed keeps its element,
 * and with it whatever somebody typed, chose or focused there.
 */
export function keyed(container, items, build) {
  const old = new Map([...container.children].map(child => [child.dataset.key, child]));
  let before = container.firstElementChild;
  for (const {key, ...item} of items) {
    const looks = JSON.stringify(item);
    let node = old.get(key);
    if (!node || node.looks !== looks) {
      const fresh = build({key, ...item});
      fresh.dataset.key = key;
      fresh.looks = looks;
      if (node) before = replace(node, fresh, before);
      node = fresh;
    }
    old.delete(key);
    if (node === before) before = node.nextElementSibling;
    else container.insertBefore(node, before);
  }
  old.forEach(child => child.remove());
}

function replace(node, fresh, before) {
  const focused = node.contains(document.activeElement) && document.activeElement.dataset.focus;
  node.replaceWith(fresh);
  if (focused) fresh.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  return node === before ? fresh : before;
}

/** Moves the focus among the items of a list with the arrow keys, Home and End. */
export function arrows(container, selector) {
  container.addEventListener('keydown', event => {
    const items = [...container.querySelectorAll(selector)].filter(item => !item.disabled);
    const at = items.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[event.key];
    if (to === undefined || items.length === 0) return;
    event.preventDefault();
    items[(to + items.length) % items.length].focus();
  });
}

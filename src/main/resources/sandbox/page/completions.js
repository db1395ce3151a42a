import {el} from './dom.js';
import {avatar} from './people.js';
import {state} from './state.js';

let lists = 0;

/** What may be meant by what is being typed: a command at the start, a person behind an @. */
export function completions(box, frame) {
  const list = el('ul', {class: 'completions', role: 'listbox', id: `completions-${++lists}`, hidden: true});
  frame.prepend(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  box.addEventListener('blur', hide);
  let found = [];
  let at = 0;

  function look() {
    const before = box.value.slice(0, box.selectionStart);
    found = commands(before) ?? people(before) ?? [];
    at = 0;
    show();
  }

  function show() {
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(...found.map((one, index) => el('li', {
      role: 'option', id: `${list.id}-${index}`, 'aria-selected': String(index === at),
      onmousedown: event => {
        event.preventDefault();
        choose(index);
      },
    }, one.show())));
    if (list.hidden) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `${list.id}-${at}`);
    list.children[at]?.scrollIntoView({block: 'nearest'});
  }

  function hide() {
    found = [];
    show();
  }

  function choose(index) {
    const {from, text} = found[index];
    const end = box.selectionStart;
    box.setRangeText(text, from, end, 'end');
    hide();
    box.dispatchEvent(new Event('input'));
  }

  /** Whether a key was meant for the list. */
  function takes(event) {
    if (list.hidden || event.isComposing) return false;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const whole = found[at].text.trim() === box.value.trim();
    if (step) at = (at + step + found.length) % found.length;
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !whole)) choose(at);
    else if (event.key === 'Escape') hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    if (step) show();
    return true;
  }

  return {look, takes};
}

function commands(before) {
  if (!/^\/\S*$/.test(before)) return null;
  return state.workspace.commands
    .filter(one => one.command.startsWith(before.toLowerCase()))
    .map(one => ({
      from: 0,
      text: `${one.command} `,
      show: () => [el('strong', {}, one.command), ' ', el('span', {class: 'usage'}, one.usage_hint ?? ''), el('small', {}, one.description ?? '')],
    }));
}

function people(before) {
  const typed = /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(before);
  if (!typed) return null;
  const wanted = typed[1].toLowerCase();
  return state.workspace.people
    .filter(one => one.handle.startsWith(wanted) || one.name.toLowerCase().split(' ').some(word => word.startsWith(wanted)))
    .map(one => ({
      from: before.length - typed[1].length - 1,
      text: `@${one.handle} `,
      show: () => [avatar(one, 'tiny'), el('strong', {}, one.name), ' ', el('span', {class: 'usage'}, `@${one.handle}`), el('small', {}, one.title ?? '')],
    }));
}

import {completions} from './completions.js';
import {el, icon} from './dom.js';
import {menu} from './menu.js';
import {state} from './state.js';
import {t} from './texts.js';

const drafts = new Map();

/** The box in which one writes, to a conversation or to a thread; `send(text)` gives what is wrong, or nothing. */
export function composer({send, shortcut}) {
  const wrong = el('p', {class: 'composer-error', role: 'alert', hidden: true});
  const hint = el('p', {class: 'composer-hint', hidden: true});
  const box = el('textarea', {rows: 1, autocomplete: 'off', spellcheck: 'true'});
  const go = el('button', {type: 'submit', class: 'send', title: t('send'), 'aria-label': t('send')}, icon('send'));
  const bolt = el('button', {type: 'button', class: 'plain', title: t('shortcuts'), 'aria-label': t('shortcuts'), 'aria-haspopup': 'menu'}, icon('bolt'));
  const node = el('form', {class: 'composer', onsubmit: event => {
    event.preventDefault();
    submit();
  }},
  el('div', {class: 'composer-box'}, hint, box, el('div', {class: 'composer-tools'}, bolt, el('span', {class: 'keys'}, t('keys')), go)),
  wrong);
  const completing = completions(box, node);
  let place = '';
  let sending = false;

  bolt.addEventListener('click', () => menu(bolt, globals().map(one => ({label: [one.name], chosen: () => shortcut(one)}))));
  box.addEventListener('input', typed);
  box.addEventListener('keydown', event => {
    if (completing.takes(event) || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });

  const globals = () => state.workspace.shortcuts.filter(one => one.type === 'global');

  function typed() {
    drafts.set(place, box.value);
    grow();
    complain('');
    completing.look();
    explain();
  }

  function grow() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, innerHeight * 0.4)}px`;
    go.disabled = box.value.trim() === '';
  }

  function explain() {
    const command = state.workspace.commands.find(one => box.value.startsWith(`${one.command} `));
    hint.hidden = !command;
    hint.textContent = command ? `${command.command} ${command.usage_hint ?? ''}` : '';
  }

  async function submit() {
    const written = box.value;
    if (sending || written.trim() === '') return;
    sending = true;
    go.setAttribute('aria-busy', 'true');
    const error = await send(written).catch(() => t('unreachable'));
    sending = false;
    go.removeAttribute('aria-busy');
    if (error) return complain(error);
    if (box.value === written) write('');
  }

  function complain(sentence) {
    wrong.textContent = sentence;
    wrong.hidden = sentence === '';
  }

  function write(text) {
    box.value = text;
    typed();
  }

  return {
    node,
    /** Moves the box to another place, with what was begun there. */
    at(where, label) {
      bolt.hidden = globals().length === 0;
      box.placeholder = label;
      box.setAttribute('aria-label', label);
      if (where === place) return;
      place = where;
      write(drafts.get(place) ?? '');
    },
    /** Puts words into the box, for the person to send. */
    offer(text) {
      write(text);
      box.focus();
      box.setSelectionRange(text.length, text.length);
    },
    focus: () => box.focus(),
  };
}

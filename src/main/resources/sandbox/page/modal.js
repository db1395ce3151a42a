import {post} from './api.js';
import {blocks} from './blocks.js';
import {el, icon} from './dom.js';
import {complain} from './form.js';
import {state} from './state.js';
import {t} from './texts.js';
import {say} from './toast.js';

// The form that is open for whoever looks. The server says which; what is typed stays here.

let shown = null;

/** Shows the open form, if there is one; the same one is left as it stands. */
export async function showModal(view, refresh) {
  if (!view) return dismiss();
  if (shown && shown.id === view.id && shown.hash === view.hash) return;
  const typed = shown?.id === view.id ? await readAll(shown.controls) : new Map();
  const dialog = shown?.dialog ?? opened();
  shown = {id: view.id, hash: view.hash, dialog, controls: new Map(), refresh};
  dialog.replaceChildren(...content(view, shown));
  dialog.setAttribute('aria-label', view.view.title?.text ?? '');
  await retype(shown.controls, typed);
  (dialog.querySelector('.modal-body :is(input, select, textarea)') ?? dialog.querySelector('.modal-close')).focus();
}

function dismiss() {
  shown?.dialog.remove();
  shown = null;
}

function opened() {
  const dialog = el('dialog', {class: 'dialog modal'});
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function content({view}, form) {
  const surface = {controls: form.controls, press: action => press(action, form)};
  return [
    el('header', {class: 'modal-head'},
      el('span', {class: 'avatar bot small', 'aria-hidden': 'true'}, 'V'),
      el('h2', {}, view.title?.text),
      el('button', {type: 'button', class: 'plain modal-close', 'aria-label': t('close'), onclick: close}, icon('close'))),
    el('form', {class: 'modal-form', novalidate: true, onsubmit: event => {
      event.preventDefault();
      submit(form);
    }},
    el('div', {class: 'modal-body'}, el('div', {class: 'modal-error', role: 'alert', hidden: true}), blocks(view.blocks, surface)),
    el('footer', {class: 'dialog-foot'},
      el('button', {type: 'button', class: 'button', onclick: close}, view.close?.text ?? t('cancel')),
      view.submit && el('button', {type: 'submit', class: 'button primary submit'}, view.submit.text))),
  ];
}

async function readAll(controls) {
  const read = new Map();
  for (const [key, one] of controls) read.set(key, {type: one.element.type, value: await one.read()});
  return read;
}

async function retype(controls, typed) {
  for (const [key, {type, value}] of typed) {
    const one = controls.get(key);
    if (one?.element.type === type) await one.write(value);
  }
}

async function values(form) {
  const all = {};
  for (const {blockId, element, read} of form.controls.values()) {
    (all[blockId] ??= {})[element.action_id] = await read();
  }
  return all;
}

async function submit(form) {
  if (form.busy) return;
  busy(form, true);
  try {
    const answer = await post('submit', {as: state.as, view: form.id, hash: form.hash, values: await values(form)});
    if (answer.errors || answer.error) refuse(form, answer);
    else await form.refresh();
  } catch {
    refuse(form, {error: t('unreachable')});
  } finally {
    busy(form, false);
  }
}

function busy(form, on) {
  form.busy = on;
  const button = form.dialog.querySelector('.submit');
  button?.setAttribute('aria-busy', String(on));
}

function refuse(form, {errors = {}, error}) {
  const rest = complain(form.dialog, errors);
  const line = form.dialog.querySelector('.modal-error');
  line.replaceChildren(...[...rest, error].filter(Boolean).map(sentence => el('p', {}, sentence)));
  line.hidden = line.childElementCount === 0;
  if (!line.hidden) line.scrollIntoView({block: 'nearest'});
}

async function press(action, form) {
  const answer = await post('press', {as: state.as, view: form.id, values: await values(form), ...action});
  if (answer.error) say(answer.error);
  await form.refresh();
  return !answer.error;
}

async function close() {
  const form = shown;
  if (!form || form.closing) return;
  form.closing = true;
  await post('close', {as: state.as, view: form.id}).catch(() => say(t('unreachable')));
  await form.refresh();
  form.closing = false;
}

import {confirmed} from './confirm.js';
import {el, icon} from './dom.js';
import {menu} from './menu.js';
import {plain} from './mrkdwn.js';
import {person} from './people.js';
import {state} from './state.js';
import {t} from './texts.js';
import {uploads} from './uploads.js';

// What can be pressed, chosen or filled in. A control is `{node, read, write}`; what somebody does to
// it goes to the surface that it stands on, unless it waits there for the form to be sent.

/** Makes a control and, on a surface that has a form, lists it there. */
export function control(element, blockId, surface, {waits = false, id} = {}) {
  const kind = Object.hasOwn(KINDS, element.type) ? KINDS[element.type] : unknown;
  const act = waits ? () => {} : (selected, node) => press(element, blockId, surface, selected, node);
  const made = kind(element, act);
  if (id) made.node.id = id;
  made.node.dataset.action = element.action_id ?? '';
  made.node.dataset.focus = `${blockId}/${element.action_id}`;
  if (made.read) surface.controls?.set(`${blockId}\n${element.action_id}`, {blockId, element, ...made});
  return made;
}

/** Whether a control is several elements, which need a common name. */
export const group = element => ['radio_buttons', 'checkboxes', 'file_input'].includes(element.type) || element.type.startsWith('multi_');

async function press(element, blockId, surface, selected, node) {
  if (node.getAttribute('aria-busy') === 'true') return false;
  if (element.confirm && !(await confirmed(element.confirm))) return false;
  node.setAttribute('aria-busy', 'true');
  try {
    return await surface.press({block_id: blockId, action_id: element.action_id, ...(selected === undefined ? {} : {selected})});
  } finally {
    node.removeAttribute('aria-busy');
  }
}

const KINDS = {
  button,
  overflow,
  static_select: (element, act) => select(element, act, choices(element), element.initial_option?.value),
  users_select: (element, act) => select(element, act, people(), element.initial_user),
  conversations_select: (element, act) => select(element, act, conversations(['channel', 'dm']), element.initial_conversation),
  channels_select: (element, act) => select(element, act, conversations(['channel']), element.initial_channel),
  multi_static_select: (element, act) => several(element, act, choices(element), (element.initial_options ?? []).map(one => one.value)),
  multi_users_select: (element, act) => several(element, act, people(), element.initial_users ?? []),
  multi_conversations_select: (element, act) => several(element, act, conversations(['channel', 'dm']), element.initial_conversations ?? []),
  checkboxes: (element, act) => several(element, act, choices(element), (element.initial_options ?? []).map(one => one.value)),
  radio_buttons: radios,
  datepicker: (element, act) => typed(element, act, {type: 'date'}, element.initial_date),
  timepicker: (element, act) => typed(element, act, {type: 'time'}, element.initial_time),
  plain_text_input: text,
  number_input: (element, act) => typed(element, act, {type: 'text', inputmode: element.is_decimal_allowed ? 'decimal' : 'numeric'}, element.initial_value),
  email_text_input: (element, act) => typed(element, act, {type: 'email'}, element.initial_value),
  url_text_input: (element, act) => typed(element, act, {type: 'url'}, element.initial_value),
  file_input: uploads,
};

const unknown = element => ({node: el('span', {class: 'unknown'}, t('unknownBlock', {type: element.type}))});

function button(element, act) {
  const label = plain(element.text.text, element.text.emoji !== false);
  const node = el('button', {type: 'button', class: `button ${element.style ?? ''}`, 'aria-label': element.accessibility_label}, label);
  node.addEventListener('click', () => {
    if (/^https?:/i.test(element.url ?? '')) window.open(element.url, '_blank', 'noopener');
    act(undefined, node);
  });
  return {node};
}

function overflow(element, act) {
  const node = el('button', {type: 'button', class: 'button more', 'aria-label': t('moreActions'), 'aria-haspopup': 'menu'}, icon('more'));
  node.addEventListener('click', () =>
    menu(node, element.options.map(option => ({label: plain(option.text.text), chosen: () => act(option.value, node)}))));
  return {node};
}

function choices(element) {
  const groups = element.option_groups ?? [{options: element.options ?? []}];
  return groups.map(one => ({label: one.label?.text, options: one.options.map(option => ({
    value: option.value, label: plain(option.text.text), hint: option.description && plain(option.description.text),
  }))}));
}

const people = () => state.workspace.organisations.map(organisation => ({
  label: organisation.name,
  options: state.workspace.people
    .filter(one => one.organisation === organisation.id && !one.bot)
    .map(one => ({value: one.id, label: [one.name]})),
}));

const conversations = kinds => [{options: state.workspace.conversations
  .filter(one => kinds.includes(one.kind))
  .map(one => ({value: one.id, label: [one.kind === 'channel' ? `#${one.name}` : person(one.with).name]}))}];

const valued = (node, read = () => node.value.trim() === '' ? null : node.value) => ({
  node,
  read,
  write: value => {
    node.value = value ?? '';
  },
});

function select(element, act, groups, initial) {
  const options = one => one.options.map(option => el('option', {value: option.value, selected: option.value === initial}, option.label));
  const node = el('select', {},
    el('option', {value: ''}, element.placeholder ? plain(element.placeholder.text) : t('choose')),
    groups.map(one => (one.label ? el('optgroup', {label: one.label}, options(one)) : options(one))));
  let before = node.value;
  node.addEventListener('change', async () => {
    if (node.value !== '' && (await act(node.value, node)) === false) node.value = before;
    before = node.value;
  });
  return valued(node, () => node.value || null);
}

function typed(element, act, attributes, initial) {
  const node = el('input', {...attributes, placeholder: element.placeholder?.text, autocomplete: 'off'});
  node.value = initial ?? '';
  node.addEventListener('change', () => node.value && act(node.value, node));
  return valued(node);
}

function text(element, act) {
  if (!element.multiline) return typed(element, act, {type: 'text'}, element.initial_value);
  const node = el('textarea', {rows: 5, placeholder: element.placeholder?.text});
  node.value = element.initial_value ?? '';
  node.addEventListener('change', () => act(node.value, node));
  return valued(node);
}

function radios(element, act) {
  const name = crypto.randomUUID();
  return boxes('radio', name, choices(element), [element.initial_option?.value], (values, node) => act(values[0], node),
    values => values[0] ?? null);
}

const several = (element, act, groups, initial) =>
  boxes('checkbox', crypto.randomUUID(), groups, initial, act, values => values);

function boxes(type, name, groups, initial, act, read) {
  const options = groups.flatMap(one => one.options);
  const inputs = options.map(option => el('input', {type, name, value: option.value, checked: initial.includes(option.value)}));
  const values = () => inputs.filter(input => input.checked).map(input => input.value);
  const node = el('div', {class: 'boxes'}, options.map((option, index) =>
    el('label', {}, inputs[index], el('span', {}, option.label, option.hint && el('small', {}, option.hint)))));
  node.addEventListener('change', () => act(values(), node));
  return {
    node,
    read: () => read(values()),
    write: value => inputs.forEach(input => {
      input.checked = [value].flat().includes(input.value);
    }),
  };
}

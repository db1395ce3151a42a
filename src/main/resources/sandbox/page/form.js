import {el} from './dom.js';
import {control, group} from './elements.js';
import {plain} from './mrkdwn.js';
import {t} from './texts.js';

let count = 0;

/** An input block: its label, its control, its hint, and room for what is wrong with it. */
export function field(block, surface) {
  const id = `field-${++count}`;
  const {element} = block;
  const made = control(element, block.block_id, surface, {waits: !block.dispatch_action, id});
  const many = group(element);
  const label = [plain(block.label.text), block.optional && el('span', {class: 'optional'}, t('optional'))];
  const hint = block.hint && el('p', {class: 'hint', id: `${id}-hint`}, plain(block.hint.text));
  const wrong = el('p', {class: 'field-error', id: `${id}-error`, role: 'alert', hidden: true});
  if (many) made.node.setAttribute('role', 'group');
  if (many) made.node.setAttribute('aria-labelledby', `${id}-label`);
  else if (!block.optional) made.node.setAttribute('aria-required', 'true');
  made.node.setAttribute('aria-describedby', [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' '));
  return el('div', {class: 'field'},
    el(many ? 'span' : 'label', {class: 'label', id: `${id}-label`, for: many ? null : id}, label),
    made.node, hint, wrong);
}

/** Says what is wrong at the fields that it is about; what has no field of its own is given back. */
export function complain(container, errors) {
  container.querySelectorAll('.field').forEach(one => mark(one, ''));
  const fields = Object.entries(errors).map(([block, sentence]) => {
    const one = container.querySelector(`.field[data-block="${CSS.escape(block)}"]`);
    if (one) mark(one, sentence);
    return {one, sentence};
  });
  container.querySelector('.field.wrong')?.querySelector('input, select, textarea')?.focus();
  return fields.filter(({one}) => !one).map(({sentence}) => sentence);
}

function mark(one, sentence) {
  const wrong = one.querySelector('.field-error');
  wrong.textContent = sentence;
  wrong.hidden = sentence === '';
  one.classList.toggle('wrong', sentence !== '');
  one.querySelectorAll('input, select, textarea').forEach(input =>
    (sentence ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid')));
}

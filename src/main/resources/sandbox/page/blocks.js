import {chart} from './chart.js';
import {el} from './dom.js';
import {control} from './elements.js';
import {field} from './form.js';
import {markdown} from './markdown.js';
import {plain, text} from './mrkdwn.js';
import {richText} from './rich.js';
import {table} from './table.js';
import {t} from './texts.js';

// Block Kit. `surface` says where the blocks stand: what a press does, and which form they belong to.

/** The blocks of a message, a form or a home page. */
export function blocks(list, surface) {
  return (list ?? []).map(block => draw(block, surface));
}

function draw(block, surface) {
  const kind = Object.hasOwn(KINDS, block.type) ? KINDS[block.type] : unknown;
  const node = kind(block, surface);
  node.classList.add('block', `block-${block.type}`);
  if (block.block_id) node.dataset.block = block.block_id;
  return node;
}

const KINDS = {
  header: block => el('h3', {}, plain(block.text.text)),
  divider: () => el('hr'),
  section,
  context,
  image,
  actions: (block, surface) =>
    el('div', {}, block.elements.map(element => control(element, block.block_id, surface).node)),
  context_actions: (block, surface) =>
    el('div', {}, block.elements.map(element => control(element, block.block_id, surface).node)),
  input: field,
  rich_text: richText,
  markdown: block => el('div', {class: 'prose'}, markdown(block.text)),
  data_table: table,
  data_visualization: chart,
  table,
  alert: block => el('div', {class: `alert ${block.level ?? ''}`}, text(block.text)),
};

function section(block, surface) {
  const parts = el('div', {class: 'section-text'});
  if (block.text) parts.append(text(block.text));
  if (block.fields) parts.append(el('div', {class: 'fields'}, block.fields.map(one => el('div', {}, text(one)))));
  const accessory = block.accessory && (block.accessory.type === 'image'
    ? el('img', {src: block.accessory.image_url, alt: block.accessory.alt_text, class: 'thumb'})
    : control(block.accessory, block.block_id, surface).node);
  return el('div', {}, parts, accessory);
}

function context(block) {
  return el('div', {}, block.elements.map(element => (element.type === 'image'
    ? el('img', {src: element.image_url, alt: element.alt_text})
    : text(element))));
}

function image(block) {
  return el('figure', {},
    block.title && el('figcaption', {}, plain(block.title.text)),
    el('img', {src: block.image_url, alt: block.alt_text}));
}

function unknown(block) {
  return el('p', {class: 'unknown'}, t('unknownBlock', {type: block.type}));
}

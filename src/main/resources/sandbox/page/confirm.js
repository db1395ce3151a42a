import {el} from './dom.js';
import {text} from './mrkdwn.js';
import {t} from './texts.js';

/** Slack's confirmation dialog; gives whether the person went on. */
export function confirmed({title, text: body, confirm, deny, style}) {
  return ask({
    title: title?.text ?? t('sure'),
    body: [text(body ?? {type: 'plain_text', text: ''})],
    yes: confirm?.text ?? t('yes'),
    no: deny?.text ?? t('cancel'),
    danger: style === 'danger',
  });
}

/** A question of the page's own. */
export function ask({title, body, yes, no, danger = false}) {
  return new Promise(resolve => {
    const node = el('dialog', {class: 'dialog confirm', 'aria-labelledby': 'confirm-title'},
      el('h2', {id: 'confirm-title'}, title),
      el('div', {class: 'dialog-body'}, body),
      el('div', {class: 'dialog-foot'},
        el('button', {type: 'button', class: 'button', onclick: () => node.close('')}, no),
        el('button', {type: 'button', class: `button ${danger ? 'danger' : 'primary'} yes`, onclick: () => node.close('yes')}, yes)));
    node.addEventListener('close', () => {
      node.remove();
      resolve(node.returnValue === 'yes');
    });
    document.body.append(node);
    node.showModal();
    node.querySelector('.yes').focus();
  });
}

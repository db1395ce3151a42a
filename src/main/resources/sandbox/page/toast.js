import {el} from './dom.js';

/** A sentence for whoever sits before the page, for a few seconds. */
export function say(sentence) {
  const place = document.querySelector('.toasts');
  const line = el('p', {role: 'alert'}, sentence);
  (document.querySelector('dialog[open]') ?? document.body).append(place);
  place.append(line);
  setTimeout(() => line.remove(), 6000);
}

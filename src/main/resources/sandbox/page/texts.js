import {en} from './texts_en.js';
import {fr} from './texts_fr.js';

const ALL = {en, fr};
let current = 'en';

/** The page's own words, with what stands in {braces} filled in. */
export function t(key, values = {}) {
  const found = ALL[current][key];
  const text = typeof found === 'function' ? found(values) : found ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

t.knows = key => Object.hasOwn(ALL[current], key);

export const language = () => current;

export function speak(wanted) {
  current = Object.hasOwn(ALL, wanted) ? wanted : 'en';
  document.documentElement.lang = current;
}

/** What the visitor's browser prefers. */
export const preferred = () => (navigator.language?.toLowerCase().startsWith('fr') ? 'fr' : 'en');

import {upload} from './api.js';
import {el} from './dom.js';
import {state} from './state.js';
import {t} from './texts.js';

/** A field for files, which are sent as soon as they are chosen. */
export function uploads(element) {
  let files = [];
  const list = el('ul', {class: 'chosen-files'});
  const input = el('input', {
    type: 'file',
    multiple: (element.max_files ?? 10) > 1,
    accept: (element.filetypes ?? []).map(ending => `.${ending}`).join(',') || null,
  });
  const node = el('div', {class: 'file-field'}, input, list);
  input.addEventListener('change', async () => {
    files = [...input.files].slice(0, element.max_files ?? 10).map(file => ({name: file.name, sent: send(file)}));
    show();
  });

  async function send(file) {
    try {
      const answer = await upload(state.as, file);
      return answer.id ?? null;
    } catch {
      return null;
    }
  }

  function show() {
    list.replaceChildren(...files.map(file => {
      const line = el('li', {}, t('sending', {name: file.name}));
      file.sent.then(id => {
        line.textContent = id ? file.name : t('notSent', {name: file.name});
        line.classList.toggle('bad', !id);
      });
      return line;
    }));
  }

  return {
    node,
    read: async () => (await Promise.all(files.map(file => file.sent))).filter(Boolean),
    write: async ids => {
      files = ((await ids) ?? []).map(id => ({name: id, sent: Promise.resolve(id)}));
      show();
    },
  };
}

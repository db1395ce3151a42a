import {get, post, stream} from './api.js';
import {channel, offer, showChannel} from './channel.js';
import {ask} from './confirm.js';
import {el} from './dom.js';
import {guide, remember as rememberGuide, showGuide, wanted} from './guide.js';
import {showModal} from './modal.js';
import {showCanvas, showConnecting} from './readme.js';
import {showSidebar, sidebar} from './sidebar.js';
import {conversation, remember, remembered, state} from './state.js';
import {language, preferred, speak, t} from './texts.js';
import {forgetThread, showThread, thread} from './thread.js';
import {say} from './toast.js';
import {notice, showTime, showTop, top} from './top.js';

// One way through: somebody acts, the server is told, its state is fetched, what differs is drawn.

const NARROW = matchMedia('(max-width: 1000px)');
let source = null;
let guideOpen = false;
let story = null;

const act = {
  go: id => show({open: id, thread: ''}),
  tab: tab => show({tab}),
  thread: message => show({thread: message.thread_ts ?? message.ts}),
  closeThread: () => show({thread: ''}),
  become,
  type: (text, ts) => tell('type', {conversation: state.open, thread: ts || undefined, text}),
  press: async (message, action) => !told(await tell('press', {conversation: state.open, ts: message.ts, ...action})),
  pressHome: async action => !told(await tell('press', {home: true, ...action})),
  react: async (message, name) => told(await tell('react', {conversation: state.open, ts: message.ts, name})),
  shortcut: async (one, message) =>
    told(await tell('shortcut', {callback_id: one.callback_id, conversation: state.open, ts: message?.ts})),
  move: async to => told(await tell('clock', {to, moves: state.workspace.moves})),
  reset,
  connect: showConnecting,
  canvas: showCanvas,
  guide: toggleGuide,
  drawer: () => document.body.classList.toggle('drawer-open'),
  offer: async (id, text) => {
    await show({open: id, thread: '', tab: 'messages'});
    offer(text);
  },
};

/** Tells the server what was done and shows what became of it; gives what is wrong, or nothing. */
async function tell(path, body) {
  const answer = await post(path, {as: state.as, ...body}).catch(() => ({error: t('unreachable')}));
  await refresh();
  return answer.error;
}

function told(error) {
  if (error) say(error);
  return error;
}

function show(change) {
  Object.assign(state, change);
  document.body.classList.remove('drawer-open');
  // Where there is no room beside the messages it lies over them, and over what one goes to.
  if (NARROW.matches) guideOpen = false;
  if (change.thread === '') forgetThread();
  return refresh();
}

async function become(id) {
  source?.close();
  Object.assign(state, {as: id, thread: '', conversation: null});
  forgetThread();
  listen();
  await refresh();
}

async function reset(wantedLanguage) {
  const before = language();
  speak(wantedLanguage);
  const question = {title: t('resetTitle'), body: [el('p', {}, t('resetBody'))], yes: t('resetYes'), no: t('cancel'), danger: true};
  speak(before);
  if (!(await ask(question))) return;
  await begin(() => post('story', {language: wantedLanguage, story}));
}

function toggleGuide() {
  guideOpen = !guideOpen;
  rememberGuide(guideOpen);
  draw();
}

// Fetching: one at a time; whoever asks meanwhile waits for one more.

let running = null;
let again = null;
let beginning = null;

function refresh() {
  if (beginning) return beginning;
  if (!running) running = fetchAndDraw().finally(() => (running = null));
  else again ??= running.then(() => (again = null)).then(refresh);
  return again ?? running;
}

async function fetchAndDraw() {
  try {
    await fetchWorkspace(state.as);
    if (state.workspace.error) return begin(() => post('visit', {language: language()}));
    if (story !== null && story !== state.workspace.story) return begin(() => post('visit', {language: language()}));
    choosePlace();
    await fetchPlace();
    reachable(true);
    draw();
  } catch (fault) {
    console.error(fault);
    reachable(false);
  }
}

async function fetchWorkspace(as) {
  state.workspace = await get('workspace', {as});
  state.fetchedAt = performance.now();
}

function choosePlace() {
  const places = state.workspace.conversations.filter(one => one.kind !== 'home');
  if (!conversation(state.open)) {
    state.open = (places.find(one => one.sharedWith?.length > 0) ?? places[0]).id;
    state.thread = '';
  }
}

async function fetchPlace() {
  const home = state.workspace.conversations.some(one => one.kind === 'home');
  if (state.tab === 'home' && !(home && conversation(state.open).with === state.workspace.app?.user)) state.tab = 'messages';
  if (state.tab === 'home') state.home = await get('home', {as: state.as});
  const {as, open} = state;
  const fetched = await get('conversation', {as, id: open});
  if (as === state.as && open === state.open) state.conversation = fetched;
}

// Drawing.

function build() {
  document.body.replaceChildren(
    el('a', {class: 'skip', href: '#', onclick: event => {
      event.preventDefault();
      document.querySelector('.channel textarea')?.focus();
    }}, t('skip')),
    top(act), notice(act),
    el('div', {class: 'frame'}, sidebar(act), channel(act), thread(act), guide(act)),
    el('div', {class: 'lost', role: 'status', hidden: true}, t('lost')),
    el('div', {class: 'toasts'}));
  forgetThread();
}

function draw() {
  if (language() !== state.workspace.language) {
    speak(state.workspace.language);
    build();
  }
  if (!state.conversation) return;
  const threadOpen = state.conversation.messages.some(one => one.ts === state.thread);
  if (!threadOpen) state.thread = '';
  document.body.classList.toggle('thread-open', threadOpen);
  document.body.classList.toggle('guide-open', guideOpen);
  document.body.classList.remove('waiting');
  showTop({guideOpen});
  showSidebar(act);
  showChannel(act);
  showThread(act);
  showGuide(act);
  showModal(state.workspace.view, refresh);
  remember();
}

function reachable(yes) {
  const line = document.querySelector('.lost');
  if (line) line.hidden = yes;
}

// Beginning: a visit, or a story begun anew.

function begin(visit) {
  beginning ??= beginWith(visit).finally(() => (beginning = null));
  return beginning;
}

async function beginWith(visit) {
  document.body.classList.add('waiting');
  source?.close();
  const visited = await visit();
  const was = remembered();
  await fetchWorkspace(visited.me);
  const known = state.workspace.people.some(one => one.id === was.as && !one.bot);
  Object.assign(state, {as: known ? was.as : visited.me, open: was.open, thread: was.thread, tab: 'messages', conversation: null});
  story = state.workspace.story;
  speak(state.workspace.language);
  build();
  listen();
  await fetchWorkspace(state.as);
  choosePlace();
  await fetchPlace();
  draw();
}

function listen() {
  source?.close();
  const mine = stream(state.as, {changed, reachable, ended: () => setTimeout(() => mine === source && (listen(), refresh()), 2000)});
  source = mine;
}

function changed({revision, story: told}) {
  if (document.hidden) return;
  if (told !== story) begin(() => post('visit', {language: language()}));
  else if (revision !== state.workspace?.revision) refresh();
}

document.addEventListener('visibilitychange', () => document.hidden || !state.workspace || refresh());
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], [popover]')) return;
  if (document.body.classList.contains('drawer-open')) act.drawer();
  else if (state.thread) act.closeThread();
});

async function start() {
  speak(preferred());
  document.body.append(el('p', {class: 'moment', role: 'status'}, t('moment')));
  guideOpen = wanted();
  for (let wait = 500; ; wait = Math.min(wait * 2, 5000)) {
    try {
      return await begin(() => post('visit', {language: language()}));
    } catch (fault) {
      console.error(fault);
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }
}

setInterval(() => document.querySelector('.time') && !document.hidden && showTime(), 5000);
start();

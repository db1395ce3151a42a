// What this tab shows: who looks, at what. Everything else is the server's.

export const state = {
  as: '',
  open: '',
  tab: 'messages',
  thread: '',
  workspace: null,
  fetchedAt: 0,
  conversation: null,
  home: null,
};

export const conversation = id => state.workspace.conversations.find(one => one.id === id);

/** The address of what is open, so that a reload comes back to it. */
export function remember() {
  const address = `#/${state.as}/${state.open}${state.thread ? `/${state.thread}` : ''}`;
  if (location.hash !== address) history.replaceState(null, '', address);
}

export function remembered() {
  const [, as = '', open = '', thread = ''] = location.hash.split('/');
  return {as, open, thread};
}

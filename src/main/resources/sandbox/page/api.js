// What the page asks the server. A refusal that has words for people comes back as `{error}`.

async function call(path, options) {
  const response = await fetch(`/sandbox/api/${path}`, options);
  const answer = await response.json().catch(() => ({}));
  if (response.ok || answer.error) return {...answer, status: response.status};
  throw new Error(`${path}: ${response.status}`);
}

const query = parameters => new URLSearchParams(parameters).toString();

export const get = (path, parameters) => call(`${path}?${query(parameters)}`);

export const post = (path, body) =>
  call(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});

export const upload = (as, file) =>
  call(`upload?${query({as, name: file.name})}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/octet-stream'},
    body: file,
  });

/** Calls back whenever something changed at the server, when it comes or goes, and when it hung up. */
export function stream(as, {changed, reachable, ended}) {
  const source = new EventSource(`/sandbox/api/stream?${query({as})}`);
  source.addEventListener('revision', event => {
    reachable(true);
    changed(JSON.parse(event.data));
  });
  source.onerror = () => {
    reachable(false);
    if (source.readyState === EventSource.CLOSED) ended();
  };
  return source;
}

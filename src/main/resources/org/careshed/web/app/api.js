// What the server is asked. Every answer is JSON; every refusal becomes an ApiError with words in both languages.

export class ApiError extends Error {
  constructor(status, body) {
    super(body?.error?.what?.en || `HTTP ${status}`);
    this.status = status;
    this.body = body ?? {};
    this.what = body?.error?.what;
    this.how = body?.error?.how;
  }
}

async function ask(method, url, body, headers = {}, signal = undefined) {
  const asked = { method, headers: { Accept: 'application/json', ...headers }, cache: 'no-store', signal };
  if (body !== undefined) {
    asked.headers['Content-Type'] = 'application/json';
    asked.body = JSON.stringify(body);
  }
  let answer;
  let text;
  try {
    answer = await fetch(url, asked);
    text = await answer.text();
  } catch {
    throw new ApiError(0, null);
  }
  let told = null;
  try {
    told = text ? JSON.parse(text) : {};
  } catch {
    told = null;
  }
  if (!answer.ok || told === null || told.error) { // what took long may have failed after its status was sent
    throw new ApiError(answer.status, told);
  }
  return told;
}

/** A scenario's id as one segment of an address. */
export const segment = id => encodeURIComponent(id.replaceAll('/', '~'));
export const unsegment = text => decodeURIComponent(text).replaceAll('~', '/');
const part = encodeURIComponent;

let schema = null;
let levers = null;

export const api = {
  session: () => ask('GET', '/api/session'),
  scenarios: () => ask('GET', '/api/scenarios'),
  scenario: id => ask('GET', `/api/scenarios/${segment(id)}`),
  save: (id, text, etag) => ask('PUT', `/api/scenarios/${segment(id)}`, { text }, { 'If-Match': etag }),
  copy: (from, id, title, whole) => ask('POST', '/api/scenarios', { from, id, title, whole }),
  validate: (id, text) => ask('POST', '/api/validate', { id, text }),
  schema: () => (schema ??= ask('GET', '/api/schema').catch(failed => { schema = null; throw failed; })),
  levers: () => (levers ??= ask('GET', '/api/levers').catch(failed => { levers = null; throw failed; })),
  lever: name => ask('GET', `/api/levers/${part(name)}`),
  county: id => ask('GET', `/api/county/${segment(id)}`),
  /** The county of a text that stands nowhere yet. */
  countyOf: (id, text) => ask('POST', '/api/county', { id, text }),
  /** The server gives the work up when the signal, or leaving the page, ends the request. */
  estimate: (asked, signal) => ask('POST', '/api/estimate', asked, {}, signal),
  start: asked => ask('POST', '/api/runs', asked),
  runs: () => ask('GET', '/api/runs'),
  run: id => ask('GET', `/api/runs/${part(id)}`),
  tell: (id, what, body = {}) => ask('POST', `/api/runs/${part(id)}/${what}`, body),
  results: () => ask('GET', '/api/results'),
  tables: id => ask('GET', `/api/results/${part(id)}/tables`),
  table: (id, name, filters) => ask('GET', `/api/results/${part(id)}/tables/${part(name)}?${new URLSearchParams(filters)}`),
  explain: asked => ask('POST', '/api/explain', asked),
  reportUrl: (results, lang) => `/api/reports?${new URLSearchParams({ results: results.join(','), lang })}`,
  reportFile: (results, format, lang) =>
    `/api/reports/download?${new URLSearchParams({ results: results.join(','), format, lang })}`,
  resultFile: id => `/api/results/${part(id)}/download`,
};

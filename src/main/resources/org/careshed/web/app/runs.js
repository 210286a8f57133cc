// The queue: what waits, runs and has run; progress and time left, and what can be done with each.
import { api } from './api.js';
import { announce, button, el, fill, lasting, number } from './dom.js';
import { failure } from './failure.js';
import { say, t } from './text.js';

const BUSY = ['waiting', 'running', 'paused'];

export async function show(place) {
  const list = el('div', { id: 'runs' });
  const told = el('div', {});
  const rows = new Map();
  let last = '';
  let timer = 0;
  let gone = false;
  const look = async () => {
    clearTimeout(timer);
    let wait = 4000;
    try {
      const runs = await api.runs();
      fill(told);
      draw(list, runs, rows, act);
      const states = runs.map(one => `${one.id} ${one.state}`).join();
      if (last && last !== states) {
        runs.filter(one => !last.includes(`${one.id} ${one.state}`)).forEach(one =>
          announce(`${one.scenarios.join(', ')}: ${t(`state.${one.state}`)}`));
      }
      last = states;
      wait = runs.some(one => BUSY.includes(one.state)) ? 700 : 4000;
    } catch (failed) {
      fill(told, failure(failed));
    }
    if (!gone) {
      timer = setTimeout(look, wait);
    }
  };
  const act = async (id, what) => {
    try {
      await api.tell(id, what);
    } catch (failed) {
      fill(told, failure(failed));
      return;
    }
    look();
  };
  fill(place, el('h1', {}, t('nav.runs')), el('p', { class: 'hint' }, t('runs.about')), told, list);
  await look();
  return () => {
    gone = true;
    clearTimeout(timer);
  };
}

/** Rows stay where they are while their figures change, so that focus stays too. */
function draw(list, runs, rows, act) {
  const ids = new Set(runs.map(one => one.id));
  [...rows.keys()].filter(id => !ids.has(id)).forEach(id => rows.delete(id));
  for (const run of runs) {
    const known = rows.get(run.id);
    if (known?.state === run.state && known.result === run.result) {
      known.refresh(run);
    } else {
      rows.set(run.id, row(run, act));
    }
  }
  const nodes = runs.map(one => rows.get(one.id).node);
  if (!runs.length) {
    fill(list, el('p', {}, t('runs.none'), ' ', el('a', { href: '#/scenarios' }, t('nav.scenarios'))));
  } else if (nodes.some((node, i) => list.children[i] !== node) || list.children.length !== nodes.length) {
    fill(list, nodes);
  }
}

function row(run, act) {
  const bar = el('progress', { max: 1, 'aria-label': t('runs.progress') });
  const told = el('span', {});
  const refresh = now => {
    bar.value = now.share ?? 0;
    told.textContent = BUSY.includes(now.state)
      ? `${number((now.share ?? 0) * 100)} %${now.state === 'running' && now.secondsLeft > 0 ? ` · ${t('runs.left', { time: lasting(now.secondsLeft) })}` : ''}` : '';
  };
  refresh(run);
  const tool = (key, what) => button(t(key), () => act(run.id, what), { 'data-act': what });
  const tools = {
    waiting: [['runs.cancel', 'cancel']],
    running: [['runs.pause', 'pause'], ['runs.cancel', 'cancel']],
    paused: [['runs.resume', 'resume'], ['runs.cancel', 'cancel']],
    interrupted: [['runs.continue', 'continue']],
    cancelled: [['runs.continue', 'continue']],
  }[run.state] ?? [];
  const live = ['running', 'paused'].includes(run.state);
  const node = el('article', { class: `card run ${run.state}`, 'data-run': run.id },
    el('div', { class: 'grow' },
      el('h2', {}, run.scenarios.join(' / ')),
      el('p', { class: 'hint' }, t(`run.kind.${run.kind}`), run.started && ` · ${when(run.started)}`),
      el('p', { class: 'marks' }, el('span', { class: `mark state ${mood(run.state)}` }, `${SIGN[run.state] ?? ''} ${t(`state.${run.state}`)}`), told),
      BUSY.includes(run.state) && bar,
      run.state === 'interrupted' && el('p', {}, t('runs.interrupted')),
      run.state === 'cancelled' && run.done > 0 && el('p', { class: 'hint' }, t('runs.kept', { done: number(run.done), total: number(run.total) })),
      run.messages?.length > 0 && el('p', { class: run.state === 'failed' ? 'notice' : 'hint' }, say(run.messages.at(-1)))),
    el('div', { class: 'tools' },
      live && el('a', { class: 'like-button', href: `#/runs/${encodeURIComponent(run.id)}/live` }, t('runs.live')),
      run.result && run.state === 'done' && el('a', { class: 'like-button main', href: resultOf(run) }, t(run.results?.length > 1 ? 'runs.compare' : 'runs.result')),
      tools.map(([key, what]) => tool(key, what))));
  return { node, state: run.state, result: run.result, refresh };
}

/** One folder opens by itself, several as a report that compares them. */
const resultOf = run => (run.results?.length > 1 ? `#/compare?${new URLSearchParams({ results: run.results.join(',') })}`
  : `#/results/${encodeURIComponent(run.result)}`);

const SIGN = { waiting: '…', running: '▶', paused: '❚❚', done: '✓', failed: '⚠', cancelled: '■', interrupted: '⚠' };

const mood = state => ({ done: 'good', failed: 'bad', interrupted: 'bad' }[state] ?? '');

function when(started) {
  const at = new Date(started);
  return Number.isNaN(at.getTime()) ? String(started)
    : new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

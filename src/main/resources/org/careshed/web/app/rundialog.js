// Before a run: what it will cost and what it can show, then its start.
import { api } from './api.js';
import { button, el, fill, labelled, lasting, number, select, settled, ticked } from './dom.js';
import { openDialog } from './dialog.js';
import { failure } from './failure.js';
import { say, t } from './text.js';

/** Opens the dialog for one scenario (a run) or several (a comparison in the same worlds). */
export function runDialog(scenarios) {
  const left = new AbortController(); // the server gives up what it reckons for a dialog that is closed
  return openDialog(t('run.title'), close => {
    const asked = { kind: scenarios.length > 1 ? 'compare' : 'run', scenarios, replications: 5 };
    const told = el('div', { class: 'estimate', 'aria-live': 'polite' });
    const consent = el('input', { type: 'checkbox', id: 'run-consent', onchange: () => ready() });
    const start = el('button', { class: 'main', disabled: true }, t('run.start'));
    let estimate = null;
    let looking = false;
    const ready = () => { start.disabled = !estimate || (estimate.needsConfirm && !consent.checked); };
    // One question at a time: what was found for another number of replications makes the next answer quick.
    const look = async () => {
      estimate = null;
      ready();
      if (looking) {
        return;
      }
      looking = true;
      fill(told, el('p', { class: 'hint' }, t('run.estimating')));
      let n = 0;
      try {
        while (n !== asked.replications && !left.signal.aborted) {
          n = asked.replications;
          estimate = await api.estimate({ scenarios, replications: n }, left.signal);
        }
        fill(told, costs(estimate), estimate.needsConfirm && ticked(t('run.consent'), consent));
      } catch (failed) {
        if (!left.signal.aborted) {
          fill(told, failure(failed));
        }
      }
      looking = false;
      ready();
    };
    const soon = settled(look, 350);
    const replications = el('input', { type: 'number', min: 1, max: 1000, step: 1, value: asked.replications, required: true,
      oninput: () => {
        asked.replications = Math.max(1, Math.round(Number(replications.value) || 1));
        soon();
      } });
    const seed = el('input', { type: 'number', min: 0, step: 1, placeholder: t('run.seed.own') });
    const kind = select([['run', t('run.kind.run')], ['compare', t('run.kind.compare')]], asked.kind, one => { asked.kind = one; });
    const send = async event => {
      event.preventDefault();
      start.disabled = true;
      try {
        const made = await api.start({ ...asked, ...(seed.value === '' ? {} : { seed: Number(seed.value) }), confirmed: true });
        close(made.id);
        location.hash = '#/runs';
      } catch (failed) {
        fill(told, failure(failed));
        start.disabled = false;
      }
    };
    look();
    return el('form', { onsubmit: send },
      el('ul', { class: 'ids' }, scenarios.map(one => el('li', {}, el('code', {}, one)))),
      scenarios.length > 1 && labelled(t('run.kind'), kind),
      labelled(t('run.replications'), replications), el('p', { class: 'hint' }, t('run.replications.hint')),
      labelled(t('run.seed'), seed), told,
      el('div', { class: 'actions' }, start, button(t('cancel'), () => close())));
  }).finally(() => left.abort());
}

function costs(found) {
  const shown = (found.detectable ?? []).map(say).filter(Boolean);
  return [
    el('dl', { class: 'facts' },
      fact(t('run.minutes'), found.minutes === null ? '–' : lasting(found.minutes * 60)),
      fact(t('run.memory'), `${number(found.memoryMb)} MB`),
      fact(t('run.disk'), `${number(found.diskMb)} MB`)),
    found.kept > 0 && el('p', {}, t('run.kept', { n: found.kept, all: found.runs })),
    found.fits === false && el('p', { class: 'notice' }, t('run.large')),
    shown.length > 0 && el('details', {}, el('summary', {}, t('run.detectable')), el('ul', {}, shown.map(words => el('li', {}, words)))),
  ];
}

function fact(name, words) {
  return el('div', {}, el('dt', {}, name), el('dd', {}, words));
}

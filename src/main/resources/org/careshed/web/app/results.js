// Results folders: tick one or several, see their report, open the tables of one.
import { api } from './api.js';
import { el, fill, number } from './dom.js';
import { say, t } from './text.js';

export async function show(place) {
  const results = await api.results();
  const chosen = new Set();
  const report = el('a', { class: 'like-button main', id: 'see-report' });
  const count = () => {
    report.textContent = chosen.size ? t('results.report', { n: chosen.size }) : t('results.report.none');
    if (chosen.size) {
      report.href = `#/compare?${new URLSearchParams({ results: [...chosen].join(',') })}`;
      report.removeAttribute('aria-disabled');
    } else {
      report.removeAttribute('href');
      report.setAttribute('aria-disabled', 'true');
    }
  };
  const row = one => {
    const box = el('input', { type: 'checkbox', id: `result-${one.id}`, 'data-result': one.id, 'aria-label': t('results.tick', { title: say(one.title) || one.id }),
      onchange: () => {
        box.checked ? chosen.add(one.id) : chosen.delete(one.id);
        count();
      } });
    return el('article', { class: 'card' }, box,
      el('div', { class: 'grow' },
        el('h2', {}, el('a', { href: `#/results/${encodeURIComponent(one.id)}` }, say(one.title) || one.id)),
        el('p', { class: 'hint' }, el('code', {}, one.id)),
        el('p', { class: 'marks' }, el('span', { class: 'mark' }, kind(one.kind)),
          one.replications > 0 && el('span', { class: 'mark' }, t('results.replications', { n: number(one.replications) })),
          one.altered ? el('span', { class: 'mark bad' }, `⚠ ${t('results.altered')}`)
            : one.complete ? el('span', { class: 'mark good' }, `✓ ${t('results.complete')}`) : el('span', { class: 'mark bad' }, t('results.incomplete')))),
      el('div', { class: 'tools' }, el('a', { class: 'like-button', href: api.resultFile(one.id), download: '' }, t('download'))));
  };
  fill(place, el('h1', {}, t('nav.results')), el('p', { class: 'hint' }, t('results.about')),
    el('div', { class: 'bar' }, report),
    results.length ? results.map(row) : el('p', {}, t('results.none')));
  count();
}

const kind = one => (['run', 'compare'].includes(one) ? t(`run.kind.${one}`) : String(one));

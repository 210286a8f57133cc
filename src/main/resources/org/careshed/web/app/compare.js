// The report of the chosen results, as `careshed report` makes it, in a frame that may do nothing but show it.
import { api } from './api.js';
import { el, fill, select } from './dom.js';
import { sideBySideTables } from './comparetable.js';
import { spoken, t } from './text.js';

export function show(place, parts, query) {
  const results = (query.get('results') ?? '').split(',').filter(Boolean);
  if (!results.length) {
    fill(place, el('h1', {}, t('compare.title')), el('p', {}, t('compare.none'), ' ', el('a', { href: '#/results' }, t('nav.results'))));
    return;
  }
  const frame = el('iframe', { class: 'report', title: t('compare.title'), src: api.reportUrl(results, spoken()), id: 'report' });
  const waiting = el('p', { class: 'hint', role: 'status' }, t('compare.making'));
  frame.addEventListener('load', () => waiting.remove());
  const downloads = el('span', { class: 'tools' });
  const offer = language => fill(downloads, ['html', 'pdf', 'docx'].map(format =>
    el('a', { class: 'like-button', href: api.reportFile(results, format, language), download: '', 'data-format': format }, format.toUpperCase())));
  offer(spoken());
  fill(place, el('h1', {}, t('compare.title')),
    el('ul', { class: 'ids' }, results.map(one => el('li', {}, el('a', { href: `#/results/${encodeURIComponent(one)}` }, el('code', {}, one))))),
    el('div', { class: 'bar' }, el('span', {}, t('compare.download')),
      select([['en', 'English'], ['zh', '中文'], ['both', t('compare.both')]], spoken(), offer, { 'aria-label': t('language') }), downloads),
    el('div', { class: 'bar' }, results.map(one => el('a', { class: 'like-button', href: api.resultFile(one), download: '', 'data-zip': one },
      t('download.zip', { name: one })))),
    waiting, frame, results.length > 1 && sideBySideTables(results));
}

// One results folder: its tables with filters by town, age and severity, the story of one resident, downloads.
import { api } from './api.js';
import { csvButton } from './csv.js';
import { announce, el, fill, labelled, number, select } from './dom.js';
import { failure } from './failure.js';
import { cellWords, columnMeaning, columnName, tableMeaning, tableName, unitOf } from './tablewords.js';
import { say, t } from './text.js';

const MOST_ROWS = 500;
const SHORT = 24;
const FILTERS = ['town', 'age', 'severity'];

export async function show(place, [id]) {
  const [tables, results] = await Promise.all([api.tables(id), api.results()]);
  const one = results.find(result => result.id === id);
  fill(place,
    el('p', { class: 'hint' }, el('a', { href: '#/results' }, t('nav.results')), ' / ', el('code', {}, id)),
    el('h1', {}, say(one?.title) || id),
    el('div', { class: 'bar' },
      el('a', { class: 'like-button main', href: `#/compare?${new URLSearchParams({ results: id })}` }, t('result.report')),
      el('a', { class: 'like-button', href: api.resultFile(id), download: '', id: 'download-all' }, t('result.all'))),
    await tableView(id, tables), explainView(id, results));
}

async function tableView(id, tables) {
  const place = el('section', { 'aria-labelledby': 'tables-title' });
  const shown = el('div', { class: 'scroll tall', tabindex: 0, role: 'region', 'aria-label': t('result.tables') });
  const filters = {};
  const controls = el('div', { class: 'bar' });
  const said = el('p', { class: 'hint', role: 'status' });
  let name = tables.map(tableName)[0]?.[0] ?? '';
  let whole = null;
  let seen = null;
  const load = async () => {
    try {
      const found = await api.table(id, name, Object.fromEntries(Object.entries(filters).filter(([, value]) => value)));
      if (!Object.values(filters).some(Boolean)) {
        whole = found;
        offer();
      }
      seen = found;
      draw(shown, said, found);
    } catch (failed) {
      fill(shown, failure(failed));
    }
  };
  const offer = () => fill(controls, FILTERS.map(filter => {
    const column = columnOf(whole, filter);
    if (column < 0) {
      return null;
    }
    const values = [...new Set(whole.rows.map(row => String(row[column] ?? '')))].filter(Boolean).sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
    return labelled(t(`filter.${filter}`), select([['', t('filter.all')], ...values.map(value => [value, cellWords(whole, whole.columns[column].name, value)])], filters[filter] ?? '',
      value => { filters[filter] = value; load(); }, { 'data-filter': filter }));
  }));
  const choice = select(tables.map(tableName), name, next => {
    name = next;
    FILTERS.forEach(filter => delete filters[filter]);
    load();
  }, { id: 'table' });
  fill(place, el('h2', { id: 'tables-title' }, t('result.tables')), labelled(t('result.table'), choice), controls, said, shown,
    tables.length > 0 && el('p', {}, csvButton(() => ({ name: `${id}-${name}`, heads: seen.columns.map(head), rows: seen.rows }))));
  if (tables.length) {
    await load();
  }
  return place;
}

/** A column's name with its unit. */
const head = column => (column.unit ? `${column.name} (${say(column.unit)})` : column.name);

/** The place of the column that a filter looks at; -1 for a table that has none. */
function columnOf(table, filter) {
  return table.columns.findIndex(column => column.name === table.filters[filter]);
}

function draw(place, said, table) {
  const { columns, rows, total } = table;
  const meaning = tableMeaning(table);
  const numeric = columns.map((_, i) => rows.length > 0 && rows.slice(0, 50).every(row => row[i] === null || row[i] === '' || Number.isFinite(Number(row[i]))));
  const shown = rows.length > MOST_ROWS ? t('result.rows.some', { n: number(MOST_ROWS), all: number(rows.length) }) : t('result.rows', { n: number(rows.length) });
  fill(said, meaning, meaning ? ' · ' : '', shown, rows.length < total ? ` (${t('result.rows.of', { all: number(total) })})` : '');
  fill(place, el('table', {},
    el('thead', {}, el('tr', {}, columns.map((column, i) =>
      el('th', { scope: 'col', class: numeric[i] ? 'n' : null, title: columnMeaning(column) }, columnName(column), unitOf(column) && el('span', {}, unitOf(column)))))),
    el('tbody', {}, rows.slice(0, MOST_ROWS).map(row => el('tr', {}, row.map((value, i) =>
      told(cell(cellWords(table, columns[i].name, value), numeric[i], columns[i].name), numeric[i])))))));
}

/** A cell; words that are short stay on one line, however narrow the page is. */
function told(words, numeric) {
  return el('td', { class: numeric ? 'n' : String(words).length <= SHORT ? 'short' : null }, words);
}

function cell(value, numeric, head) {
  return numeric && value !== null && value !== '' && !/year|seed|id$/.test(head) ? number(Number(value), 3) : value ?? '';
}

/** Lines that hang behind their indentation and their time of day, so that they fold well on a phone. */
function story(text) {
  return el('div', { class: 'story' }, text.split('\n').map(line => {
    const folds = el('p', {}, line || '\u00a0');
    folds.style.setProperty('--in', /^ *(?:\S+ {2,})?/.exec(line)[0].length);
    return folds;
  }));
}

/** `careshed explain` for one resident or visit, alone or against another result. */
function explainView(id, results) {
  const what = select([['resident', t('explain.resident')], ['visit', t('explain.visit')]], 'resident', () => {}, { id: 'explain-kind' });
  const which = el('input', { id: 'explain-number', inputmode: 'numeric', required: true, autocomplete: 'off' });
  const against = select([['', t('explain.alone')], ...results.filter(one => one.id !== id && one.complete).map(one => [one.id, say(one.title) ? `${say(one.title)} (${one.id})` : one.id])],
    '', () => {}, { id: 'explain-against' });
  const told = el('div', { id: 'explained', 'aria-live': 'polite' });
  const ask = async event => {
    event.preventDefault();
    fill(told, el('p', { class: 'hint' }, t('loading')));
    try {
      const value = /^\d+$/.test(which.value.trim()) ? Number(which.value) : which.value.trim();
      const found = await api.explain({ result: id, [what.value]: value, ...(against.value ? { against: against.value } : {}) });
      fill(told, story(say(found.text)));
      announce(t('explain.done'));
    } catch (failed) {
      fill(told, failure(failed));
    }
  };
  return el('section', { 'aria-labelledby': 'explain-title' }, el('h2', { id: 'explain-title' }, t('explain.title')),
    el('p', { class: 'hint' }, t('explain.about')),
    el('form', { onsubmit: ask, class: 'bar' }, labelled(t('explain.what'), what), labelled(t('explain.number'), which), labelled(t('explain.against'), against),
      el('button', { class: 'main' }, t('explain.ask'))), told);
}

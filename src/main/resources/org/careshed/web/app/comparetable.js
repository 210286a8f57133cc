// Several results side by side: one figure of one table, by town, age and severity as one likes, as bars and as a table.
// Means over replications; which differences are more than luck is told by the report alone.
import { api } from './api.js';
import { bars } from './chart.js';
import { csvButton } from './csv.js';
import { el, fill, labelled, number, select } from './dom.js';
import { failure } from './failure.js';
import { cellWords, columnName, tableMeaning, tableName, unitOf } from './tablewords.js';
import { say, t } from './text.js';

const FILTERS = ['town', 'age', 'severity'];
const MOST_ROWS = 200;

export function sideBySideTables(results) {
  const place = el('section', { 'aria-labelledby': 'side-title', id: 'side' });
  const controls = el('div', { class: 'bar' });
  const shown = el('div', {});
  const chosen = { table: null, figure: null, filters: {}, names: results };
  const load = async () => {
    try {
      const asked = Object.fromEntries(Object.entries(chosen.filters).filter(([, value]) => value));
      const [whole, ...found] = await Promise.all([api.table(results[0], chosen.table, {}),
        ...results.map(one => api.table(one, chosen.table, asked))]);
      offer(controls, chosen, whole, load);
      await draw(shown, chosen, found);
    } catch (failed) {
      fill(shown, failure(failed));
    }
  };
  Promise.all([api.results(), ...results.map(api.tables)]).then(([known, ...lists]) => {
    const offered = lists.map(list => list.map(tableName));
    const common = offered[0].filter(([name]) => offered.every(list => list.some(([other]) => other === name)));
    chosen.names = results.map(id => say(known.find(one => one.id === id)?.title) || id);
    chosen.table = common.some(([name]) => name === 'needs') ? 'needs' : common[0]?.[0];
    const tables = select(common, chosen.table, name => {
      Object.assign(chosen, { table: name, figure: null, filters: {} });
      load();
    }, { id: 'side-table' });
    fill(place, el('h2', { id: 'side-title' }, t('side.title')), el('p', { class: 'hint' }, t('side.about')),
      el('div', { class: 'bar' }, labelled(t('result.table'), tables)), controls, shown);
    return common.length ? load() : fill(shown, el('p', {}, t('side.none')));
  }).catch(failed => fill(place, failure(failed)));
  return place;
}

/** Columns that hold figures: every cell is a number and the name is not one that counts or names things. */
function figures({ columns, rows }) {
  return columns.map((column, i) => ({ ...column, i })).filter(({ name, i }) => !/^(replication|seed|day|week|month|hour|year)$/.test(name)
    && rows.length > 0 && rows.every(row => row[i] === '' || Number.isFinite(Number(row[i]))));
}

function offer(place, chosen, whole, load) {
  const own = figures(whole);
  chosen.figure = own.some(one => one.name === chosen.figure) ? chosen.figure : own[0]?.name ?? null;
  const figure = labelled(t('side.figure'), select(own.map(one => [one.name, unitOf(one) ? `${columnName(one)} (${unitOf(one)})` : columnName(one)]),
    chosen.figure, name => { chosen.figure = name; load(); }, { 'data-figure': '' }));
  const filters = FILTERS.filter(name => whole.filters[name]).map(name => {
    const at = whole.columns.findIndex(column => column.name === whole.filters[name]);
    const values = [...new Set(whole.rows.map(row => row[at]))].filter(Boolean).sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
    return labelled(t(`filter.${name}`), select([['', t('filter.all')], ...values.map(value => [value, cellWords(whole, whole.filters[name], value)])], chosen.filters[name] ?? '',
      value => { chosen.filters[name] = value; load(); }, { 'data-filter': name }));
  });
  const focused = document.activeElement?.dataset?.filter;
  fill(place, figure, filters);
  place.querySelector(`[data-filter="${focused}"]`)?.focus();
}

/** Means over replications by everything that is not a figure: [{key, parts, words: parts for people, values: [one a result]}]. */
export function means(tables, figure) {
  const rows = new Map();
  tables.forEach((table, result) => {
    const own = new Set(figures(table).map(one => one.i));
    const at = table.columns.findIndex(column => column.name === figure);
    const replication = table.columns.findIndex(column => column.name === 'replication');
    const worlds = new Set(table.rows.map(row => row[replication])).size || 1;
    for (const row of table.rows) {
      const about = row.map((cell, i) => [cell, table.columns[i].name]).filter((_, i) => i !== replication && !own.has(i));
      const parts = about.map(([cell]) => cell);
      const key = parts.join(' · ');
      const words = about.map(([cell, column]) => cellWords(table, column, cell)).join(' · ');
      const known = rows.get(key) ?? { key, parts, words, values: tables.map(() => null) };
      if (at >= 0 && row[at] !== '') {
        known.values[result] = (known.values[result] ?? 0) + Number(row[at]) / worlds;
      }
      rows.set(key, known);
    }
  });
  return [...rows.values()];
}

async function draw(place, chosen, found) {
  if (!chosen.figure) {
    fill(place, el('p', {}, t('side.none')));
    return;
  }
  const all = means(found, chosen.figure);
  const rows = all.slice(0, MOST_ROWS);
  const unit = unitOf(found[0].columns.find(column => column.name === chosen.figure) ?? { name: '' });
  const heads = [tableName(chosen.table)[1], ...chosen.names, ...chosen.names.slice(1).map(name => t('side.difference', { name }))];
  const chart = el('div', { class: 'chart', 'aria-hidden': 'true' });
  fill(place, tableMeaning(found[0]) && el('p', { class: 'hint' }, tableMeaning(found[0])), rows.length > 1 && rows.length <= 40 && chart,
    all.length > MOST_ROWS && el('p', { class: 'hint' }, t('result.rows.some', { n: number(MOST_ROWS), all: number(all.length) })),
    el('div', { class: 'scroll tall', tabindex: 0, role: 'region', 'aria-label': t('side.title') }, el('table', {},
      el('thead', {}, el('tr', {}, heads.map((head, i) => el('th', { scope: 'col', class: i ? 'n' : null }, head, i > 0 && unit && el('span', {}, unit))))),
      el('tbody', {}, rows.map(({ words, values }) => el('tr', {}, el('th', { scope: 'row' }, words || t('filter.all')),
        values.map(value => el('td', { class: 'n' }, number(value, 3))),
        values.slice(1).map(value => el('td', { class: 'n' }, change(value, values[0])))))))),
    el('p', {}, csvButton(() => file(chosen, found[0], all, unit))));
  if (chart.isConnected) {
    await bars(chart, rows, chosen.names);
  }
}

/** The whole table for a spreadsheet: what rows are about in columns of their own, figures unrounded. */
function file(chosen, table, rows, unit) {
  const own = new Set(figures(table).map(one => one.i));
  const about = table.columns.filter((column, i) => column.name !== 'replication' && !own.has(i)).map(one => one.name);
  const told = name => (unit ? `${name} (${unit})` : name);
  return { name: `${chosen.table}-${chosen.figure}`,
    heads: [...about, ...chosen.names.map(told), ...chosen.names.slice(1).map(name => told(t('side.difference', { name })))],
    rows: rows.map(({ parts, values }) => [...parts, ...values,
      ...values.slice(1).map(value => (value === null || values[0] === null ? '' : value - values[0]))]) };
}

function change(value, base) {
  if (value === null || base === null) {
    return '–';
  }
  const by = value - base;
  return `${by > 0 ? '+' : ''}${number(by, 3)}`;
}

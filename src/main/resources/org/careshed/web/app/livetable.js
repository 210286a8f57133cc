// What the map shows, in figures: totals, the facility that is chosen, and every facility as a table.
import { button, el, fill, number } from './dom.js';
import { nameOf } from './livemap.js';
import { kindOf } from './tiers.js';
import { say } from './text.js';
import { w } from './livewords.js';

const COLUMNS = ['inside', 'queue', 'beds', 'arrivals'];

/** The county's totals; beds are those that are counted, others stand for patients outside. */
export function totals() {
  const values = Object.fromEntries(COLUMNS.map(key => [key, el('dd', { 'data-total': key })]));
  const sum = (column, county, inCounty = true) => column.reduce((all, one, i) => all + (county.facilities[i].inCounty === inCounty ? one : 0), 0);
  return {
    node: el('dl', { class: 'live-totals', 'aria-label': w('total') }, COLUMNS.map(key => el('div', {}, el('dt', {}, w(key)), values[key]))),
    draw: (frame, county) => {
      values.inside.textContent = number(sum(frame.inside, county));
      values.queue.textContent = number(sum(frame.waiting, county));
      values.beds.textContent = w('of', { used: number(sum(frame.bedsUsed, county)), open: number(sum(frame.bedsOpen, county)) });
      values.arrivals.textContent = number(sum(frame.arrivals, county));
    },
  };
}

/** The facility that is chosen, and where its patients of the day came from. */
export function details({ county, towns }) {
  const node = el('section', { id: 'live-chosen' });
  return {
    node,
    draw: (frame, chosen) => {
      const facility = county.facilities[chosen];
      if (!facility) {
        fill(node, el('p', { class: 'hint' }, w('choose')));
        return;
      }
      const from = [];
      for (let i = 0; i < frame.flows.length; i += 3) {
        frame.flows[i + 1] === chosen && from.push([towns[frame.flows[i]], frame.flows[i + 2]]);
      }
      from.sort((a, b) => b[1] - a[1]);
      fill(node, el('h2', {}, say(facility.name) || facility.id), el('p', { class: 'hint' }, kindOf(facility)),
        el('dl', { class: 'facts' }, COLUMNS.map(key => el('div', {}, el('dt', {}, w(key)), el('dd', {}, cell(key, frame, chosen))))),
        el('h3', {}, w('chosen')),
        from.length ? el('table', {}, from.map(([town, many]) => el('tr', {}, el('th', { scope: 'row' }, nameOf(county, town)), el('td', { class: 'n' }, number(many)))))
          : el('p', { class: 'hint' }, w('nobody')));
    },
  };
}

/** Every facility in a row. */
export function table({ county }, pick) {
  const rows = county.facilities.map((facility, i) => {
    const cells = COLUMNS.map(key => el('td', { class: 'n', 'data-column': key }));
    return { cells, node: el('tr', { 'data-facility': facility.id },
      el('th', { scope: 'row' }, button(say(facility.name) || facility.id, () => pick(i), { class: 'link' })), el('td', {}, kindOf(facility)), cells) };
  });
  return {
    node: el('div', { class: 'scroll' }, el('table', {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, w('facility')), el('th', { scope: 'col' }, w('tier')),
        COLUMNS.map(key => el('th', { scope: 'col', class: 'n' }, w(key))))),
      el('tbody', {}, rows.map(row => row.node)))),
    choose: index => rows.forEach((row, i) => row.node.classList.toggle('on', i === index)),
    draw: frame => rows.forEach((row, i) => COLUMNS.forEach((key, column) => {
      const text = cell(key, frame, i);
      row.cells[column].textContent !== text && (row.cells[column].textContent = text);
    })),
  };
}

function cell(key, frame, i) {
  const column = { inside: frame.inside, queue: frame.waiting, arrivals: frame.arrivals }[key];
  return column ? number(column[i])
    : frame.bedsOpen[i] > 0 ? w('of', { used: number(frame.bedsUsed[i]), open: number(frame.bedsOpen[i]) }) : frame.bedsUsed[i] > 0 ? number(frame.bedsUsed[i]) : '–';
}

// Two texts side by side, line by line; what only one has is marked by sign and colour.
import { el } from './dom.js';

const MOST = 2000;

/** Lines in order: [mine or null, theirs or null]; equal lines have both. */
export function pairs(mine, theirs) {
  const [a, b] = [mine.split('\n'), theirs.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    head++;
  }
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail++;
  }
  const same = a.slice(0, head).map(line => [line, line]);
  const end = a.slice(a.length - tail).map(line => [line, line]);
  return [...same, ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)), ...end];
}

/** The longest common lines of what is left between equal heads and tails. */
function middle(a, b) {
  if (a.length > MOST || b.length > MOST) {
    return [...a.map(line => [line, null]), ...b.map(line => [null, line])];
  }
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    }
  }
  const found = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push([a[i++], b[j++]]);
    } else if (j >= b.length || (i < a.length && best[i + 1][j] >= best[i][j + 1])) {
      found.push([a[i++], null]);
    } else {
      found.push([null, b[j++]]);
    }
  }
  return found;
}

/** A table of both texts; equal stretches are cut down to three lines around what differs. */
export function sideBySide(mine, theirs, mineTitle, theirsTitle) {
  const all = pairs(mine, theirs);
  const near = all.map((_, i) => all.slice(Math.max(0, i - 3), i + 4).some(([a, b]) => a !== b));
  const rows = [];
  all.forEach(([a, b], i) => {
    if (near[i]) {
      rows.push(el('tr', { class: a === b ? null : 'differs' }, cell(a, a === b ? '' : '−'), cell(b, a === b ? '' : '+')));
    } else if (!near[i - 1] && rows.at(-1)?.className !== 'gap') {
      rows.push(el('tr', { class: 'gap' }, el('td', { colspan: 2 }, '⋯')));
    }
  });
  return el('div', { class: 'scroll', tabindex: 0 }, el('table', { class: 'diff' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, `− ${mineTitle}`), el('th', { scope: 'col' }, `+ ${theirsTitle}`))), el('tbody', {}, rows)));
}

function cell(line, sign) {
  return line === null ? el('td', { class: 'missing' }) : el('td', {}, el('pre', {}, `${sign ? `${sign} ` : '  '}${line}`));
}

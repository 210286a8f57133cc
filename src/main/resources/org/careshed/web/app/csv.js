// What a table shows, as a file for spreadsheets, made in the browser.
import { button, el } from './dom.js';
import { t } from './text.js';

const BYTE_ORDER_MARK = '\uFEFF'; // without it spreadsheets take Chinese for something else
const FORMULA = /^[=+\-@\t\r]/;

/** Heads and rows as CSV (RFC 4180); a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csv(heads, rows) {
  const line = cells => cells.map(cell).join(',');
  return `${BYTE_ORDER_MARK}${[heads, ...rows].map(line).join('\r\n')}\r\n`;
}

function cell(value) {
  const text = String(value ?? '');
  const safe = FORMULA.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A button that takes a table home; `table()` gives {name, heads, rows} as they are now. */
export function csvButton(table) {
  return button(t('download.csv'), () => {
    const { name, heads, rows } = table();
    save(new Blob([csv(heads, rows)], { type: 'text/csv' }), `${name.replace(/[^\w.-]+/g, '-')}.csv`);
  }, { 'data-format': 'csv' });
}

/** Lets the browser store what was made here. */
export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 5000);
}

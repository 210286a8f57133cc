// Names of tables and columns of results: as the program tells them in both languages, else in Chinese by this app's own list.
import { label } from './quantity.js';
import { say, spoken } from './text.js';
import { COLUMNS, TABLES, UNITS } from './tablenames.js';

const both = text => typeof text === 'object' && text !== null;
const chinese = () => spoken() === 'zh';

/** A table as [its name in addresses, its name for people]. */
export function tableName(table) {
  const name = both(table) ? table.name ?? table.id : table;
  const own = chinese() && TABLES[name] ? `${TABLES[name][0]}（${name}）` : label(name);
  return [name, say(table.title) || own];
}

/** What a table tells; in Chinese nothing rather than English. */
export function tableMeaning({ name, meaning }) {
  return both(meaning) || !chinese() ? say(meaning) : TABLES[name]?.[1] ?? '';
}

/** A column's name for people. */
export const columnName = column => say(column.title) || (chinese() && COLUMNS[column.name]) || label(column.name);

/** What a column means, where it is told in the page's language. */
export const columnMeaning = column => (both(column.meaning) || !chinese() ? say(column.meaning) : '') || column.name;

/** A column's unit, unless the name says it already. */
export function unitOf(column) {
  const unit = both(column.unit) ? say(column.unit) : (chinese() && UNITS[column.unit]) || column.unit || '';
  return columnName(column).toLowerCase().includes(unit.toLowerCase()) ? '' : unit;
}

/** What a cell says in the page's language: an id by its name, where the program knows one. */
export const cellWords = (table, column, value) => say(table.words?.[column]?.[value]) || value;

// Names of tables and columns of results, as the program tells them (a text or both languages) or by the words of their keys.
import { label } from './quantity.js';
import { keyName, say } from './text.js';

/** A table as [its name in addresses, its name for people]. */
export function tableName(table) {
  const name = typeof table === 'object' ? table.name ?? table.id : table;
  return [name, say(table.title) || label(name)];
}

/** A column's name for people. */
export const columnName = column => say(column.title) || keyName([column.name]);

/** A column's unit, unless the name says it already. */
export function unitOf(column) {
  const unit = say(column.unit);
  return columnName(column).toLowerCase().endsWith(unit.toLowerCase()) ? '' : unit;
}

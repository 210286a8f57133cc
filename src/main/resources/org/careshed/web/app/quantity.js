// What the schema says of one value: its kind, units, range, and how people write it.
const UNITS = /\? \?\(([^()]+)\)\$$/;

/** {kind, units, min, max, choices, fallback} of a schema node for one value. */
export function shapeOf(node) {
  if (node.enum) {
    return { kind: 'choice', choices: node.enum, fallback: node.default };
  }
  if (node.anyOf) {
    return { kind: 'variant', variants: node.anyOf };
  }
  if (node.type === 'boolean') {
    return { kind: 'truth', fallback: node.default };
  }
  if (node.type === 'integer' || node.type === 'number') {
    return { kind: 'number', whole: node.type === 'integer', min: node.minimum ?? node.exclusiveMinimum, max: node.maximum,
      fallback: node.default };
  }
  if (node.type === 'array') {
    const plain = node.items && !node.items.properties && !node.items.anyOf && node.items.type !== 'object';
    return { kind: plain ? 'list' : 'items', numbers: /number|integer/.test(node.items?.type), fallback: node.default };
  }
  if (node.properties) {
    return { kind: 'group' };
  }
  if (node.additionalProperties && typeof node.additionalProperties === 'object') {
    return { kind: 'map' };
  }
  if (node.format === 'date') {
    return { kind: 'date', fallback: node.default };
  }
  const units = UNITS.exec(node.pattern ?? '');
  if (units) {
    const names = units[1].split('|');
    return { kind: 'quantity', units: names, usual: node.examples?.[0], fallback: usualNought(node.default, node.examples?.[0], names) };
  }
  return { kind: 'text', fallback: node.default, long: (node.maxLength ?? 0) > 1000 };
}

/** Nothing is nothing in every unit, so it is told in the one that people write: `0 d` instead of `0 s` days of a warm-up. */
function usualNought(fallback, usual, units) {
  const [amount, unit] = split(fallback, units);
  return amount === '0' && unit ? `0 ${split(usual, units)[1] || unit}` : fallback;
}

/** `8 /year` as [number text, unit]. */
export function split(value, units) {
  const match = /^\s*(-?[\d.eE+-]*)\s*(.*)$/.exec(String(value ?? ''));
  const unit = units.includes(match?.[2]) ? match[2] : null;
  return unit === null ? [String(value ?? ''), ''] : [match[1], unit];
}

/** The range in figures, or the server's own words for it. */
export function rangeOf(node, shape) {
  if (node['x-range']) {
    return node['x-range'];
  }
  if (shape.min !== undefined && shape.max !== undefined && Math.abs(shape.max) < 1e15) {
    return `${shape.min} – ${shape.max}`;
  }
  return shape.min !== undefined ? `≥ ${shape.min}` : shape.max !== undefined ? `≤ ${shape.max}` : '';
}

/** A key as a label: words instead of joints. */
export const label = key => String(key).replaceAll('_', ' ');

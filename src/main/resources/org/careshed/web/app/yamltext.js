// Changes of a scenario's text that touch nothing but what they mean: comments, order and spaces stay.
import { YAML, dash, endOf, endOfPair, find, indent, lineEnd, lineStart, parse } from './yamlplaces.js';

// The library would break what is longer than this into lines of a margin of its own.
Object.getPrototypeOf(YAML.YAMLMap).maxFlowStringSingleLineLength = Number.MAX_SAFE_INTEGER;

/** A value as YAML on one line. */
export function inline(value) {
  const doc = new YAML.Document(value);
  YAML.visit(doc, { Collection: (key, node) => { node.flow = true; } });
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
}

const isRows = value => Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'object' && one !== null && !Array.isArray(one));

/** Rows in a list: one a line, in braces. */
const lines = (value, margin) => value.map(one => `${margin}- ${inline(one)}`).join('\n');

/** A value for the list of levers: one key a line, rows below their key, what is deeper in braces. */
function item(value, margin) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `${margin}- ${inline(value)}`;
  }
  return Object.entries(value)
    .map(([key, one], i) => `${margin}${i ? '  ' : '- '}${key}:${isRows(one) ? `\n${lines(one, `${margin}    `)}` : ` ${inline(one)}`}`).join('\n');
}

const cut = (text, from, to, put) => text.slice(0, from) + put + text.slice(to);

/** The text after a value is written at a path; what is missing on the way there is made. */
export function set(text, path, value) {
  const doc = parse(text);
  const found = find(doc, path);
  if (found) {
    return replace(text, found, value);
  }
  for (let known = path.length - 1; known >= 0; known--) {
    const holder = find(doc, path.slice(0, known));
    if (holder) {
      return insert(text, holder, path[known], nest(path.slice(known + 1), value));
    }
  }
  return text;
}

function nest(path, value) {
  return path.reduceRight((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);
}

function replace(text, { pair, node, parent }, value) {
  const written = inline(value);
  if (node?.range && node.range[1] > node.range[0] && !isBlock(node)) {
    return cut(text, node.range[0], node.range[1], written);
  }
  if (node && isBlock(node) && !parent.flow && Array.isArray(value) && YAML.isSeq(node) && value.length) {
    const margin = ' '.repeat(dash(text, node.items[0]) - lineStart(text, dash(text, node.items[0])));
    const from = lineStart(text, dash(text, node.items[0]));
    return cut(text, from, endOf(node), value.map(one => item(one, margin)).join('\n'));
  }
  const from = pair ? afterColon(text, pair) : node.range[0];
  const to = node?.range && node.range[1] > node.range[0] ? endOf(node) : from;
  return cut(text, from, to, (pair ? ' ' : '') + written);
}

function isBlock(node) {
  return (YAML.isMap(node) || YAML.isSeq(node)) && !node.flow;
}

function afterColon(text, pair) {
  return text.indexOf(':', pair.key.range[1]) + 1;
}

/** Puts a new entry into the map (or list) that a path leads to. */
function insert(text, { pair, node, parent }, key, value) {
  if (YAML.isMap(node) && node.flow) {
    const at = node.items.length ? endOfPair(node.items.at(-1)) : node.range[0] + 1;
    return cut(text, at, at, `${node.items.length ? ', ' : ''}${key}: ${inline(value)}`);
  }
  if (YAML.isMap(node) && node.items.length) {
    const first = node.items[0].key.range[0];
    const margin = ' '.repeat(first - lineStart(text, first));
    return line(text, endOfPair(node.items.at(-1)), entry(key, value, margin));
  }
  if (YAML.isSeq(node)) {
    return append(text, node, value);
  }
  if (pair && !node?.value) {
    const margin = ' '.repeat(indent(text, pair.key.range[0]) + 2);
    return line(text, pair.key.range[1], entry(key, value, margin));
  }
  if (!parent) { // nothing but comments so far
    return `${text}${text && !text.endsWith('\n') ? '\n' : ''}${entry(key, value, '')}\n`;
  }
  return replace(text, { pair, node, parent }, typeof key === 'number' ? [value] : { [key]: value });
}

/** An entry of a block map: maps and lists of maps one below the other, all else on one line. */
function entry(key, value, margin) {
  if (margin && isRows(value)) {
    return `${margin}${key}:\n${lines(value, `${margin}  `)}`;
  }
  if (Array.isArray(value) && value.some(one => typeof one === 'object' && one !== null)) {
    return `${margin}${key}:\n${value.map(one => item(one, `${margin}  `)).join('\n')}`;
  }
  if (margin.length < 4 && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return `${margin}${key}:\n${Object.entries(value).map(([k, v]) => entry(k, v, `${margin}  `)).join('\n')}`;
  }
  return `${margin}${key}: ${inline(value)}`;
}

/** Puts lines below the line of an offset. */
function line(text, at, lines) {
  const end = lineEnd(text, at > 0 && text[at - 1] === '\n' ? at - 1 : at);
  return cut(text, end, end, `\n${lines}`);
}

/** Puts an item behind the others of a list, as they are written; an empty list of maps gets a line for it. */
function append(text, seq, value) {
  const key = /^[\s-]*[^\s#-][^:{[]*:\s*$/.exec(text.slice(lineStart(text, seq.range[0]), seq.range[0]));
  if (!seq.items.length && typeof value === 'object' && key) {
    const margin = /^[\s-]*/.exec(key[0])[0].length + 2;
    const from = lineStart(text, seq.range[0]) + key[0].trimEnd().length;
    const rest = lineEnd(text, seq.range[1]) - (seq.range[1] - from);
    return line(cut(text, from, seq.range[1], ''), rest, margin > 2 ? lines([value], ' '.repeat(margin)) : item(value, '  '));
  }
  if (seq.flow || !seq.items.length) {
    const at = seq.items.length ? endOf(seq.items.at(-1)) : seq.range[0] + 1;
    return cut(text, at, at, (seq.items.length ? ', ' : '') + inline(value));
  }
  const at = dash(text, seq.items[0]);
  const margin = ' '.repeat(at - lineStart(text, at));
  const braces = seq.items.at(-1).flow && typeof value === 'object' && value !== null;
  return line(text, endOf(seq), braces ? lines([value], margin) : item(value, margin));
}

/** The text without what stands at a path; a map that is left empty goes too. */
export function remove(text, path) {
  const found = find(parse(text), path);
  if (!found || !path.length) {
    return text;
  }
  const { pair, node, parent } = found;
  if (parent.items.length === 1 && YAML.isMap(parent) && path.length > 1) {
    return remove(text, path.slice(0, -1));
  }
  const from = pair ? pair.key.range[0] : node.range[0];
  const to = pair ? endOfPair(pair) : endOf(node);
  if (parent.flow) {
    return cutFromBraces(text, from, to);
  }
  const start = lineStart(text, from);
  if (pair && /-\s/.test(text.slice(start, from)) && parent.items.length > 1) { // the first key of an item: its dash stays
    const next = parent.items[1].key.range[0];
    return cut(text, from, next, '');
  }
  const end = lineEnd(text, Math.max(from, to > from && text[to - 1] === '\n' ? to - 1 : to));
  if (!pair && parent.items.length === 1) { // a list left empty says so
    const key = text.lastIndexOf(':', start);
    return cut(text, key + 1, end, ' []');
  }
  return cut(text, start, Math.min(end + 1, text.length), '');
}

function cutFromBraces(text, from, to) {
  const after = /^\s*,\s*/.exec(text.slice(to));
  if (after) {
    return cut(text, from, to + after[0].length, '');
  }
  const before = /,\s*$/.exec(text.slice(0, from));
  return cut(text, before ? before.index : from, to, '');
}

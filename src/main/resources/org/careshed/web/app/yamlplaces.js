// Where things stand in a scenario's text. The text itself is the truth; the parsed tree only says where to cut.
import * as YAML from '/webjars/yaml/2.3.1/browser/dist/index.js';

export { YAML };

/** `levers[0].where.towns` as a list of keys; a list given stays one. */
export function keys(path) {
  if (Array.isArray(path)) {
    return path;
  }
  return [...String(path ?? '').matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => (index ? Number(index) : key));
}

export function pathText(path) {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : (i ? '.' : '') + key)).join('');
}

export const parse = text => YAML.parseDocument(text, { keepSourceTokens: true, uniqueKeys: false });

/** The entry of a map, or the item of a list, at a path: {pair, node, parent}; null if it is not written here. */
export function find(doc, path) {
  let found = { pair: null, node: doc.contents, parent: null };
  for (const key of path) {
    const holder = found.node;
    if (YAML.isMap(holder)) {
      const pair = holder.items.find(one => String(one.key?.value ?? one.key) === String(key));
      if (!pair) {
        return null;
      }
      found = { pair, node: pair.value, parent: holder };
    } else if (YAML.isSeq(holder) && Number(key) < holder.items.length) {
      found = { pair: null, node: holder.items[Number(key)], parent: holder };
    } else {
      return null;
    }
  }
  return found;
}

/** Whether a path (of a problem, say) leads to the place with this text, or into it. */
export function within(path, key) {
  const text = pathText(keys(path));
  return text === key || text.startsWith(`${key}.`) || text.startsWith(`${key}[`);
}

/** The offset of the dash before an item of a block list. */
export const dash = (text, node) => text.lastIndexOf('-', node.range[0]);

/** The offset behind the last letter of a node; comments after it are not part of it. */
export function endOf(node) {
  if ((YAML.isMap(node) || YAML.isSeq(node)) && !node.flow && node.items.length) {
    const last = node.items.at(-1);
    return YAML.isPair(last) ? endOfPair(last) : endOf(last);
  }
  return node.range[1];
}

export function endOfPair(pair) {
  const own = pair.value?.range ? endOf(pair.value) : 0;
  return Math.max(own, pair.key.range[1]);
}

export const lineStart = (text, at) => text.lastIndexOf('\n', at - 1) + 1;

/** The offset of the line break that ends the line, or of the text's end. */
export function lineEnd(text, at) {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

export const lineNumber = (text, at) => text.slice(0, at).split('\n').length;

/** The first column in which a line says something. */
export const indent = (text, at) => /^[ ]*/.exec(text.slice(lineStart(text, at)))[0].length;

/** Where the line begins that holds the block entry around a path: what is in braces belongs to the line before them. */
export function entryStart(doc, text, path) {
  let at = null;
  let node = doc.contents;
  const within = [];
  for (let i = 0; i < path.length; i++) {
    const found = find(doc, path.slice(0, i + 1));
    if (!found) {
      break;
    }
    if (found.parent && !found.parent.flow) {
      const start = found.pair ? found.pair.key.range[0] : found.node?.range?.[0];
      at = lineStart(text, start);
      within.length = 0;
    } else {
      within.push(path[i]);
    }
    node = found.node;
  }
  return { at, within, node };
}

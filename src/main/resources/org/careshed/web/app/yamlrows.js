// Rows of a list in a scenario's text: two that change places, one that is doubled. Remarks go with their rows.
import { YAML, dash, endOf, find, lineEnd, lineStart, parse } from './yamlplaces.js';

/** The text with row i and the one below it in each other's place. */
export function swap(text, path, i) {
  const seq = rows(text, path);
  if (!seq || i < 0 || i + 1 >= seq.items.length) {
    return text;
  }
  const [a, b] = extent(text, seq, i);
  const [c, d] = extent(text, seq, i + 1);
  return text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d);
}

/** The text with row i twice; remarks stay with the first. */
export function double(text, path, i) {
  const seq = rows(text, path);
  const node = seq?.items[i];
  if (!node) {
    return text;
  }
  if (seq.flow) {
    return `${text.slice(0, node.range[1])}, ${text.slice(node.range[0], node.range[1])}${text.slice(node.range[1])}`;
  }
  const to = endOf(node);
  const at = lineEnd(text, to);
  return `${text.slice(0, at)}\n${text.slice(lineStart(text, dash(text, node)), to)}${text.slice(at)}`;
}

function rows(text, path) {
  const found = find(parse(text), path)?.node;
  return YAML.isSeq(found) ? found : null;
}

/** From where to where a row reaches: within brackets itself, else whole lines with the remarks right above it. */
function extent(text, seq, i) {
  const node = seq.items[i];
  if (seq.flow) {
    return [node.range[0], node.range[1]];
  }
  const at = dash(text, node);
  let from = lineStart(text, at);
  const remark = `${text.slice(from, at)}#${i ? '' : ' why'}`; // what stands above the first row may be about all of them
  while (from > 0 && text.startsWith(remark, lineStart(text, from - 1))) {
    from = lineStart(text, from - 1);
  }
  return [from, lineEnd(text, endOf(node))];
}

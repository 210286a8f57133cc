// Reasons for changed values. The scenario format has no key for them, so that they are comments in the line above the
// value: `# why: ...`, or `# why child: ...` for a value within braces.
import { entryStart, indent, lineEnd, lineStart, parse } from './yamlplaces.js';

const FORM = /^[ ]*# why(?: ([^:]*))?: (.*)$/;

/** The lines of reasons directly above a place: [{from, to, name, reason}]. */
function above(text, at) {
  const found = [];
  let start = at;
  while (start > 0) {
    const from = lineStart(text, start - 1);
    const match = FORM.exec(text.slice(from, start - 1));
    if (!match) {
      break;
    }
    found.push({ from, to: start, name: match[1] ?? '', reason: match[2] });
    start = from;
  }
  return found;
}

export function reason(text, path) {
  const { at, within } = entryStart(parse(text), text, path);
  return at === null ? '' : above(text, at).find(one => one.name === within.join('.'))?.reason ?? '';
}

/** The text with this reason above the value; an empty one takes the line away. */
export function setReason(text, path, words) {
  const { at, within } = entryStart(parse(text), text, path);
  if (at === null) {
    return text;
  }
  const name = within.join('.');
  const told = words.replace(/\s+/g, ' ').trim();
  const old = above(text, at).find(one => one.name === name);
  const put = told ? `${' '.repeat(indent(text, Math.min(at, lineEnd(text, at))))}# why${name ? ` ${name}` : ''}: ${told}\n` : '';
  return old ? text.slice(0, old.from) + put + text.slice(old.to) : text.slice(0, at) + put + text.slice(at);
}

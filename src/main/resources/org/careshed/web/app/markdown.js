// Pages of levers: headings, paragraphs, lists, tables, code, emphasis. Made of elements and texts; markup in it stays text.
import { el } from './dom.js';

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

export function markdown(text) {
  const lines = text.replaceAll('\r', '').split('\n');
  const blocks = [];
  let i = 0;
  const take = while_ => {
    const taken = [];
    while (i < lines.length && while_(lines[i])) {
      taken.push(lines[i++]);
    }
    return taken;
  };
  while (i < lines.length) {
    const line = lines[i];
    if (!line.trim() || /^<!--.*-->$/.test(line.trim())) {
      i++;
    } else if (/^#{1,5} /.test(line)) {
      const depth = line.indexOf(' ');
      blocks.push(el(`h${depth}`, {}, inline(line.slice(depth + 1))));
      i++;
    } else if (line.startsWith('```')) {
      i++;
      blocks.push(el('pre', {}, take(one => !one.startsWith('```')).join('\n')));
      i++;
    } else if (line.startsWith('|')) {
      blocks.push(table(take(one => one.startsWith('|'))));
    } else if (/^(\d+\.|[-*]) /.test(line)) {
      blocks.push(list(take(one => one.trim() && !/^(#|\||```|<!--)/.test(one))));
    } else {
      blocks.push(el('p', {}, inline(take(one => one.trim() && !/^(#{1,5} |\||```|<!--|(\d+\.|[-*]) )/.test(one)).join(' '))));
    }
  }
  return el('div', { class: 'markdown' }, blocks);
}

function inline(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(from, match.index));
    const [, code, strong, words] = match;
    parts.push(code ? el('code', {}, code) : strong ? el('strong', {}, strong) : words.replaceAll('`', '')); // links lead into the manual, which is not served
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)].filter(part => part !== '');
}

function list(lines) {
  const items = [];
  for (const line of lines) {
    const start = /^(\d+\.|[-*]) (.*)$/.exec(line);
    if (start) {
      items.push(start[2]);
    } else {
      items[items.length - 1] += ` ${line.trim()}`;
    }
  }
  return el(/^\d/.test(lines[0]) ? 'ol' : 'ul', {}, items.map(item => el('li', {}, inline(item))));
}

function table(lines) {
  const cells = line => line.replace(/^\||\|\s*$/g, '').split('|').map(one => one.trim());
  const rule = lines[1] ? cells(lines[1]) : [];
  const right = rule.map(one => one.endsWith(':'));
  return el('div', { class: 'scroll', tabindex: 0 }, el('table', {},
    el('thead', {}, el('tr', {}, cells(lines[0]).map((one, i) => el('th', { scope: 'col', class: right[i] ? 'n' : null }, inline(one))))),
    el('tbody', {}, lines.slice(2).map(line => el('tr', {}, cells(line).map((one, i) => el('td', { class: right[i] ? 'n' : null }, inline(one))))))));
}

// Elements without markup: every text becomes a text node, so that nothing a file says can be more than words.

/** An element: attributes, `on...` as listeners, `true`/`false` as set or left out, children as nodes or texts. */
export function el(name, attributes = {}, ...children) {
  return dress(document.createElement(name), attributes, children);
}

/** The same for the elements of a drawing. */
export function svg(name, attributes = {}, ...children) {
  return dress(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function dress(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** Puts these children in place of all that a node had. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

export function button(words, act, attributes = {}) {
  return el('button', { type: 'button', onclick: act, ...attributes }, words);
}

let numbered = 0;

/** A control with its label before it. */
export function labelled(words, control, attributes = {}) {
  control.id ||= `control-${++numbered}`;
  return el('div', { class: 'field', ...attributes }, el('label', { for: control.id }, words), control);
}

/** A tick box or switch with its label after it. */
export function ticked(words, box) {
  box.id ||= `control-${++numbered}`;
  return el('div', { class: 'tick' }, box, el('label', { for: box.id }, words));
}

export function select(options, value, change, attributes = {}) {
  const node = el('select', { onchange: () => change(node.value), ...attributes },
    options.map(([id, words]) => el('option', { value: id, selected: id === value }, words)));
  return node;
}

/** Words in which `keys` between back ticks are code. */
export function coded(words) {
  return String(words ?? '').split('`').map((part, i) => (i % 2 ? el('code', {}, part) : part));
}

/** Says something to those who listen instead of looking. */
export function announce(words) {
  document.getElementById('told').textContent = words;
}

/** An action that comes only when there was no further call for a while. */
export function settled(act, afterMs) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), afterMs);
  };
}

export const number = (value, digits = 0) =>
  value === null || value === undefined ? '–'
    : new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits }).format(value);

/** A length of time in words of the page's language. */
export function lasting(seconds) {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) {
    return '–';
  }
  if (seconds < 1) {
    return `< ${lasting(1)}`;
  }
  const unit = seconds < 90 ? ['second', 1] : seconds < 5400 ? ['minute', 60] : ['hour', 3600];
  return new Intl.NumberFormat(document.documentElement.lang,
    { style: 'unit', unit: unit[0], unitDisplay: 'long', maximumFractionDigits: unit[1] === 3600 ? 1 : 0 })
    .format(Math.max(0, seconds / unit[1]));
}

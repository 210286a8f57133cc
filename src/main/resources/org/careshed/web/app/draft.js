// A scenario while it is edited: its text, what the parent adds, what the server says of it. The text is the truth; form
// and text area are two views of it and hear of every change.
import { api } from './api.js';
import { settled } from './dom.js';
import { find, keys, parse, pathText } from './yamlplaces.js';
import { History } from './history.js';
import { double, swap } from './yamlrows.js';
import { remove, set } from './yamltext.js';
import { reason, setReason } from './why.js';

const KEPT = 'careshed.draft.';

export class Draft extends EventTarget {
  constructor(scenario) {
    super();
    this.id = scenario.id;
    this.writable = scenario.writable !== false;
    this.parent = scenario.parent ?? null;
    this.saved = plain(scenario.text);
    this.etag = scenario.etag;
    this.difference = scenario.difference ?? [];
    this.problems = [];
    this.effective = {};
    this.base = {};
    this.asked = 0;
    this.checking = true;
    this.kept = this.keptText();
    this.history = new History();
    this.read(this.saved);
    this.validateSoon = settled(() => this.validate(), 350);
  }

  get dirty() {
    return this.text !== this.saved;
  }

  read(text) {
    this.text = text;
    this.doc = parse(text);
    try {
      this.own = this.doc.toJS({ maxAliasCount: 50 }) ?? {};
    } catch {
      this.own = {};
    }
  }

  /** Takes a new text; `from` says who changed it, so that views do not redraw under the hand that types. */
  change(text, from) {
    if (text === this.text) {
      return;
    }
    this.history.note(this.text, from);
    this.take(text, from);
  }

  /** Takes the last step back, whichever view made it. */
  undo() {
    const text = this.history.back(this.text);
    if (text !== null) {
      this.take(text, 'undo');
    }
  }

  /** Makes the step again that was taken back. */
  redo() {
    const text = this.history.forth(this.text);
    if (text !== null) {
      this.take(text, 'undo');
    }
  }

  take(text, from) {
    this.read(text);
    this.checking = true;
    this.keep();
    this.tell('text', from);
    this.validateSoon();
  }

  tell(what, from) {
    this.dispatchEvent(new CustomEvent(what, { detail: from }));
  }

  /** Whether the value is written in this file, not taken from the parent. */
  has(path) {
    return find(this.doc, path) !== null;
  }

  /** What the parent says by itself, so that what is copied from it does not count as changed. */
  async readParent() {
    if (this.parent) {
      this.base = (await api.validate(this.parent.id, this.parent.text)).values ?? {};
      this.tell('checked');
    }
  }

  /** Whether this file says another thing than its parent; levers are known by their names, not by their places. */
  changed(path) {
    if (!this.parent || !this.has(path)) {
      return false;
    }
    let there = path;
    if (path[0] === 'levers' && path.length > 1) {
      const name = at(this.own, [...path.slice(0, 2), 'lever']);
      const before = Array.isArray(this.base.levers) ? this.base.levers : [];
      there = ['levers', before.findIndex(one => one?.lever === name), ...path.slice(2)];
    }
    return JSON.stringify(at(this.base, there)) !== JSON.stringify(at(this.own, path));
  }

  /** The value in force: from this file, else from the parents, else undefined. */
  value(path) {
    const own = at(this.own, path);
    const inherited = at(this.effective, path);
    if (own !== undefined && own !== null && isMap(own) && isMap(inherited)) {
      return merged(inherited, own);
    }
    return this.has(path) ? own : inherited;
  }

  /** Writes a value; a list of the parents is copied here whole before one of its items changes. */
  set(path, value, from) {
    this.change(set(this.ownList(path), path, value), from);
  }

  remove(path, from) {
    const text = this.ownList(path);
    this.change(remove(setReason(text, path, ''), path), from);
  }

  /** Lets row i of a list and the one below it change places. */
  swap(path, i) {
    this.change(swap(this.ownList([...path, i]), path, i), 'rows');
  }

  /** Puts a second row i below it. */
  double(path, i) {
    this.change(double(this.ownList([...path, i]), path, i), 'rows');
  }

  ownList(path) {
    const index = path.findIndex(key => typeof key === 'number');
    const list = path.slice(0, index);
    if (index < 0 || this.has(list)) {
      return this.text;
    }
    const inherited = at(this.effective, list);
    return inherited?.length ? set(this.text, list, inherited) : this.text;
  }

  reason(path) {
    return reason(this.text, path);
  }

  setReason(path, words, from) {
    this.change(setReason(this.text, path, words), from);
  }

  /** The offset of a value's key, for a jump; null if it is not written here. */
  offset(path) {
    const found = find(this.doc, path);
    return found ? (found.pair?.key ?? found.node)?.range?.[0] ?? null : null;
  }

  problemsAt(path) {
    const text = pathText(path);
    return text ? this.problems.filter(one => pathText(keys(one.path)) === text) : [];
  }

  async validate() {
    const mine = ++this.asked;
    const text = this.text;
    try {
      const found = await api.validate(this.id, text);
      if (mine !== this.asked) {
        return;
      }
      this.problems = found.problems ?? [];
      this.difference = found.difference ?? this.difference;
      if (found.values && Object.keys(found.values).length) {
        this.effective = found.values;
      }
      this.unchecked = null;
    } catch (failed) {
      this.unchecked = failed;
    }
    this.checking = mine !== this.asked || this.text !== text;
    this.tell('checked');
  }

  /** Saves; on success the text is the saved one. A conflict is thrown as it came. */
  async save(text = this.text, etag = this.etag) {
    const answer = await api.save(this.id, text, etag);
    this.etag = answer.etag;
    this.saved = text;
    if (this.text === text) {
      this.forget();
    }
    this.tell('saved');
  }

  keep() {
    try {
      if (this.dirty) {
        localStorage.setItem(KEPT + this.id, JSON.stringify({ text: this.text, at: Date.now() }));
      } else {
        this.forget();
      }
    } catch {
      // a browser without room keeps the text in the page only
    }
  }

  keptText() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEPT + this.id));
      return kept && kept.text !== this.saved ? kept : null;
    } catch {
      return null;
    }
  }

  forget() {
    localStorage.removeItem(KEPT + this.id);
  }
}

/** Line ends as a text area has them. */
export const plain = text => text.replace(/\r\n?/g, '\n');

export const isMap = value => typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(inherited, own) {
  const all = { ...inherited };
  for (const [key, value] of Object.entries(own)) {
    if (value === null) {
      delete all[key];
    } else {
      all[key] = isMap(value) && isMap(all[key]) ? merged(all[key], value) : value;
    }
  }
  return all;
}

export function at(value, path) {
  return path.reduce((one, key) => (one === null || one === undefined || !Object.hasOwn(Object(one), key) ? undefined : one[key]), value);
}

// The page's two languages. Words stand in words.js in pairs, so that none can be forgotten in one of them.
import { KEY_NAMES, VALUE_NAMES } from './keynames.js';
import { MEANINGS } from './meanings.js';
import { WORDS } from './words.js';

const KEY = 'careshed.language';
let language = 'en';

export const spoken = () => language;

/** The language chosen here before, else that of the program. */
export function begin(fromSession) {
  speak(localStorage.getItem(KEY) ?? fromSession ?? 'en');
}

export function choose(next) {
  localStorage.setItem(KEY, next);
  speak(next);
}

function speak(next) {
  language = next === 'zh' ? 'zh' : 'en';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** Words of the page; `{n}` is replaced by what `given` calls n, and for one thing `key.one` is taken where it stands. */
export function t(key, given = {}, spoken = language) {
  const pair = (given.n === 1 || given.n === '1') && WORDS[`${key}.one`] || WORDS[key];
  if (!pair) {
    throw new Error(`no words for ${key}`);
  }
  return pair[spoken === 'zh' ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name) => given[name] ?? whole);
}

/** What the server says in both languages, `{en, zh}`; a plain text is shown as it is. */
export function say(text) {
  if (text === null || text === undefined) {
    return '';
  }
  if (typeof text !== 'object') {
    return String(text);
  }
  return (language === 'zh' ? text.zh || text.en : text.en || text.zh) ?? '';
}

/** What the schema says in English, in the page's language. */
export function meaning(text) {
  const english = typeof text === 'object' && text !== null ? text.en : text;
  return language === 'zh' ? MEANINGS[english] ?? say(text) : say(text);
}

/** A key of a scenario as people read it; in Chinese with the key itself, as it stands in the text. */
export function keyName(path) {
  const key = String(path.at(-1));
  const told = KEY_NAMES[`${path.at(-2)}.${key}`] ?? KEY_NAMES[key];
  return language === 'zh' && told ? `${told}（${key}）` : key.replaceAll('_', ' ');
}

/** A value from a closed list as people read it; in Chinese with the value itself, as it stands in the text. */
export function choiceName(value) {
  const told = VALUE_NAMES[value];
  return language === 'zh' && told ? `${told}（${value}）` : String(value ?? '').replaceAll('_', ' ');
}

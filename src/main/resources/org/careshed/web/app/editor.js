// One scenario: form and levers beside its text, both views of one draft; problems and difference as the program tells them.
import { api, segment, unsegment } from './api.js';
import { announce, button, el, fill } from './dom.js';
import { resolveConflict } from './conflict.js';
import { Draft, plain } from './draft.js';
import { failure } from './failure.js';
import { form } from './form.js';
import { levers } from './levers.js';
import { problemList } from './problems.js';
import { runDialog } from './rundialog.js';
import { copyDialog } from './scenarios.js';
import { textArea } from './textarea.js';
import { say, t } from './text.js';

const TABS = ['form', 'levers', 'difference', 'text'];

export async function show(place, [part]) {
  const id = unsegment(part);
  const [scenario, schema] = await Promise.all([api.scenario(id), api.schema()]);
  const draft = new Draft({ ...scenario, id, text: plain(scenario.text) });
  const page = el('div', { class: 'editor' });
  const text = textArea(draft);
  const told = el('div', { class: 'told' });
  const panels = {
    form: el('div', { class: 'panel', id: 'panel-form' }, form(draft, schema)),
    levers: el('div', { class: 'panel', id: 'panel-levers' }),
    difference: el('div', { class: 'panel', id: 'panel-difference' }, difference(draft)),
    text: el('div', { class: 'panel', id: 'panel-text' }, text.node, problemList(draft, text.jump)),
  };
  const tab = tabs(page, panels, `careshed.tab.${id}`);
  fill(page, head(draft, scenario, told), told, tab, el('div', { class: 'panels' },
    el('div', { class: 'left' }, panels.form, panels.levers, panels.difference), panels.text));
  fill(place, page);
  levers(draft, schema).then(node => fill(panels.levers, node), failed => fill(panels.levers, failure(failed)));
  offerKept(draft, told);
  draft.validate();
  draft.readParent().catch(() => {}); // a parent that cannot be read is told by the check of the child
  const warn = event => {
    if (draft.dirty) {
      event.preventDefault();
    }
  };
  const keys = event => {
    if (!event.ctrlKey && !event.metaKey || document.querySelector('dialog[open]')) {
      return;
    }
    const key = event.key.toLowerCase();
    const typing = event.target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea') && event.target.id !== 'yaml';
    if (key === 's') {
      event.preventDefault();
      save(draft, told);
    } else if ((key === 'z' || key === 'y') && !typing) { // a field takes back its own letters
      event.preventDefault();
      key === 'y' || event.shiftKey ? draft.redo() : draft.undo();
    }
  };
  window.addEventListener('beforeunload', warn);
  window.addEventListener('keydown', keys);
  return () => {
    window.removeEventListener('beforeunload', warn);
    window.removeEventListener('keydown', keys);
    text.leave();
  };
}

function head(draft, scenario, told) {
  const title = el('h1', {});
  const state = el('p', { class: 'marks', id: 'state' });
  const saving = button(t('save'), () => save(draft, told), { class: 'main', id: 'save' });
  const run = scenarios => async () => {
    if (!draft.dirty || await save(draft, told)) {
      runDialog(scenarios);
    }
  };
  const running = button(t('run'), run([draft.id]), { id: 'run' });
  const both = scenario.parent && button(t('run.both'), run([scenario.parent.id, draft.id]), { id: 'run-both' });
  const undo = button(t('editor.undo'), () => draft.undo(), { id: 'undo', title: 'Ctrl+Z' });
  const redo = button(t('editor.redo'), () => draft.redo(), { id: 'redo', title: 'Ctrl+Y' });
  const one = () => ({ id: draft.id, title: draft.value(['name']) ?? draft.value(['about', 'title']) });
  const draw = () => {
    title.textContent = say(draft.value(['name'])) || say(draft.value(['about', 'title'])) || draft.id;
    const errors = draft.problems.filter(problem => problem.severity !== 'warning').length;
    const warnings = draft.problems.length - errors;
    undo.disabled = !draft.history.past.length;
    redo.disabled = !draft.history.future.length;
    saving.disabled = !draft.dirty || !draft.writable;
    fill(state,
      draft.unchecked ? el('span', { class: 'mark bad' }, t('editor.unchecked'))
        : errors ? el('span', { class: 'mark bad' }, `⚠ ${t('scenarios.problems', { n: errors })}`)
          : el('span', { class: 'mark good' }, `✓ ${t('scenarios.sound')}`),
      warnings > 0 && el('span', { class: 'mark' }, t('editor.warnings', { n: warnings })),
      el('span', { class: 'mark', id: 'dirty' }, draft.dirty ? t('editor.unsaved') : t('editor.saved')),
      !draft.writable && el('span', { class: 'mark bad' }, t('editor.readonly')));
  };
  ['text', 'checked', 'saved'].forEach(what => draft.addEventListener(what, draw));
  draw();
  return el('div', { class: 'editor-head' },
    el('p', { class: 'hint' }, el('a', { href: '#/scenarios' }, t('nav.scenarios')), ' / ', el('code', {}, draft.id),
      scenario.parent && [' · ', t('scenarios.parent'), ' ', el('a', { href: `#/scenarios/${segment(scenario.parent.id)}` }, el('code', {}, scenario.parent.id))]),
    title,
    el('div', { class: 'bar' }, state, saving, undo, redo, running, both, button(t('copy'), () => copyDialog(one()), { id: 'copy' })));
}

/** Saves; true if the text is on the disk. A conflict lets the user choose between both texts. */
async function save(draft, told) {
  if (!draft.writable) {
    return false;
  }
  try {
    await draft.save();
    fill(told);
    announce(t('editor.saved'));
    return true;
  } catch (failed) {
    if (failed.status === 409) {
      return resolveConflict(draft, failed.body);
    }
    fill(told, failure(failed));
    return false;
  }
}

/** The text that was typed here before and not saved. */
function offerKept(draft, told) {
  if (!draft.kept) {
    return;
  }
  const { text, at } = draft.kept;
  const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  fill(told, el('div', { class: 'notice', role: 'alert' }, el('p', {}, t('editor.kept', { when })),
    el('div', { class: 'actions' },
      button(t('editor.kept.take'), () => { draft.change(text); fill(told); }, { class: 'main' }),
      button(t('editor.kept.drop'), () => { draft.forget(); fill(told); }))));
}

function difference(draft) {
  const list = el('div', {});
  const draw = () => fill(list, !draft.parent ? el('p', { class: 'hint' }, t('difference.none')) : [
    el('p', { class: 'hint' }, t('difference.about', { parent: draft.parent.id })),
    draft.difference.length ? el('ul', { class: 'told-list' }, draft.difference.map(one => el('li', {}, say(one))))
      : el('p', {}, t('difference.same'))]);
  draft.addEventListener('checked', draw);
  draw();
  return list;
}

/** The tabs, as in the ARIA pattern: arrows move, the chosen one is in the order of Tab. */
function tabs(page, panels, key) {
  const buttons = TABS.map(name => el('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`,
    onclick: () => open(name), onkeydown: event => step(event, name) }, t(`editor.tab.${name}`)));
  const open = name => {
    page.dataset.tab = name;
    sessionStorage.setItem(key, name);
    buttons.forEach((one, i) => {
      one.setAttribute('aria-selected', String(TABS[i] === name));
      one.tabIndex = TABS[i] === name || (name === 'text' && TABS[i] === 'form') ? 0 : -1; // a wide window has no tab of the text
    });
  };
  const step = (event, name) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (way) {
      const shown = buttons.filter(one => one.offsetParent !== null);
      const next = shown[(shown.indexOf(event.target) + way + shown.length) % shown.length];
      next.focus();
      next.click();
    }
  };
  Object.entries(panels).forEach(([name, panel]) => {
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${name}`);
  });
  const kept = sessionStorage.getItem(key);
  open(TABS.includes(kept) ? kept : 'form');
  return el('div', { class: 'tabs', role: 'tablist', 'aria-label': t('editor.tabs') }, buttons);
}

// Two windows changed one file: both texts are shown, the user chooses, and whatever is not chosen is kept.
import { api } from './api.js';
import { announce, button, el, fill } from './dom.js';
import { openDialog } from './dialog.js';
import { plain } from './draft.js';
import { failure } from './failure.js';
import { segment } from './api.js';
import { sideBySide } from './linediff.js';
import { t } from './text.js';

/** Lets the user choose; true if what the user wanted is on the disk. */
export async function resolveConflict(draft, { theirs, etag }) {
  const text = plain(theirs ?? '');
  const done = await openDialog(t('conflict.title'), close => {
    const told = el('div', {});
    const other = el('input', { id: 'conflict-id', value: `${draft.id}-mine`, spellcheck: 'false' });
    const attempt = act => async () => {
      try {
        await act();
      } catch (failed) {
        if (failed.status === 409 && failed.body.theirs !== undefined) {
          close('again');
          resolveConflict(draft, failed.body);
        } else {
          fill(told, failure(failed));
        }
      }
    };
    return [
      el('p', {}, t('conflict.about')),
      sideBySide(draft.text, text, t('conflict.mine'), t('conflict.theirs')),
      told,
      el('p', { class: 'hint' }, t('conflict.kept')),
      el('div', { class: 'actions' },
        el('div', { class: 'pressed' }, button(t('conflict.overwrite'), attempt(async () => { await draft.save(draft.text, etag); close('mine'); }), { id: 'conflict-mine' }),
        button(t('conflict.take'), () => { take(draft, text, etag); close('theirs'); }, { id: 'conflict-theirs' })),
        el('div', { class: 'pressed' }, el('label', { for: 'conflict-id' }, t('conflict.other')), other,
        button(t('conflict.elsewhere'), attempt(async () => {
          const mine = draft.text;
          const made = await api.copy(draft.id, other.value.trim(), undefined, true);
          const fresh = await api.scenario(made.id);
          await api.save(made.id, mine, fresh.etag);
          take(draft, text, etag);
          close('elsewhere');
          location.hash = `#/scenarios/${segment(made.id)}`;
        }), { id: 'conflict-elsewhere', class: 'main' }))),
    ];
  }, { class: 'large' });
  if (done) {
    announce(t(`conflict.done.${done === 'again' ? 'theirs' : done}`));
  }
  return done === 'mine';
}

/** Their text becomes the draft; mine stays in this browser until it is dropped. */
function take(draft, theirs, etag) {
  const mine = draft.text;
  draft.saved = theirs;
  draft.etag = etag;
  draft.change(theirs);
  localStorage.setItem(`careshed.draft.${draft.id}`, JSON.stringify({ text: mine, at: Date.now() }));
  draft.tell('saved');
}

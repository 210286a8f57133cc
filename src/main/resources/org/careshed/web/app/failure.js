// What went wrong and what to do, in words; shown where it happened and said aloud.
import { ApiError } from './api.js';
import { announce, el } from './dom.js';
import { say, t } from './text.js';

export function failure(failed) {
  const known = failed instanceof ApiError;
  const words = known && failed.what ? say(failed.what)
    : known && failed.status === 0 ? t('failed.gone')
      : known && failed.status === 401 ? t('failed.token') : String(failed.message ?? failed);
  const how = known && failed.how ? say(failed.how) : known && failed.status === 0 ? t('failed.gone.how')
    : known && failed.status === 401 ? t('failed.token.how') : '';
  announce(words);
  return el('div', { class: 'notice', role: 'alert' }, el('p', {}, el('strong', {}, words)), how && el('p', {}, how));
}

import type { Locator, Page } from '@playwright/test';
import { composeText } from './compose-text.ts';
import type { Words } from './words.ts';

/** The phrases for a reason: the list over the field, and the sorting of one's own. */
export const reasonPhrases = (page: Page, words: Words) => {
  const text = words.form;
  const dialog = page.getByRole('dialog', { name: text.phrases });
  const field = dialog.getByRole('combobox', { name: text.phraseField });
  const section = (source: keyof typeof text.phraseSources): Locator => dialog.getByRole('group', { name: text.phraseSources[source] });
  return {
    dialog,
    field,
    /** The rows of one part of the list. */
    phrases: (source: keyof typeof text.phraseSources) => section(source).getByRole('option'),
    /** Whichever part they stand in. */
    all: dialog.getByRole('option'),
    /** What Enter would insert. */
    pointed: dialog.getByRole('option', { selected: true }),
    count: dialog.getByRole('status').first(),
    keepButton: dialog.getByRole('button', { name: text.keepPhrase }),
    keepState: dialog.getByRole('status').last(),
    sortButton: dialog.getByRole('button', { name: text.sortPhrases }),
    ownRow: (phrase: string) => dialog.getByRole('listitem').filter({ hasText: phrase }),
    /** Types as with a Vietnamese input method. */
    compose: (typed: string) => composeText(page, typed),
    remove: (phrase: string) => dialog.getByRole('button', { name: text.removePhraseLabel(phrase) }).click(),
  };
};

import type { Locale } from '#shared/ipc/views.ts';

/** The title in the person's language; the Vietnamese one where no English was given. */
export const titleOf = (titled: { readonly title: string; readonly titleEn: string }, locale: Locale): string =>
  locale === 'en' && titled.titleEn !== '' ? titled.titleEn : titled.title;

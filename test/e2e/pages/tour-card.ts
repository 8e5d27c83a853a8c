import type { Page } from '@playwright/test';
import { literally, type Words } from './words.ts';

/** The guided tour: the offer of it, and its card with what it points at. */
export const tourCard = (page: Page, words: Words) => {
  const { tour } = words;
  const card = page.getByRole('dialog').filter({ hasText: new RegExp(`^${literally(tour.step('', '')).split('/')[0] ?? ''}`) });
  const offer = page.getByRole('region', { name: tour.offerTitle });
  return {
    card,
    offer,
    /** The card of one stop. */
    stop: (title: string) => page.getByRole('dialog', { name: title, exact: true }),
    take: () => offer.getByRole('button', { name: tour.take }).click(),
    decline: () => offer.getByRole('button', { name: tour.later }).click(),
    nextButton: card.getByRole('button', { name: new RegExp(`^(?:${tour.next}|${tour.finish})$`) }),
    backButton: card.getByRole('button', { name: tour.back }),
    skipButton: card.getByRole('button', { name: tour.skip }),
    /** How far the outline lies from the part that the stop is about, in pixels; null without an outline. */
    missBy: (part: string): Promise<number | null> =>
      page.evaluate((name) => {
        const outline = document.querySelector('.coach-outline')?.getBoundingClientRect();
        const target = document.querySelector(`[data-tour="${name}"]`)?.getBoundingClientRect();
        if (outline === undefined || target === undefined) return null;
        return Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((edge) => Math.abs(outline[edge] - Math.max(0, Math.min(target[edge], edge === 'left' || edge === 'right' ? innerWidth : innerHeight)))));
      }, part),
    hasOutline: () => page.evaluate(() => document.querySelector('.coach-outline') !== null),
  };
};

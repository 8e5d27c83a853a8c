import type { Page } from '@playwright/test';
import { words } from './words.ts';

export const unitsScreen = (page: Page) => {
  const table = page.getByRole('table', { name: words.units.tableLabel });
  return {
    title: page.getByRole('heading', { level: 1, name: words.units.title }),
    table,
    row: (unit: string) => table.getByRole('row').filter({ hasText: unit }),
    continueButton: page.getByRole('button', { name: words.units.continueUnit('') }),
    importButton: page.getByRole('button', { name: words.units.importPackages }),
    openUnit: async (unit: string): Promise<void> => {
      await table.getByRole('button', { name: words.units.openUnit(unit) }).click();
      await page.getByRole('textbox', { name: words.workspace.points, exact: true }).waitFor();
    },
  };
};

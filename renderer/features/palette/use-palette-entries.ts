import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Desk } from '#renderer/stores/desk.ts';
import type { PaletteScope } from '#renderer/stores/palette-store.ts';
import { formatInteger, type NumberStyle } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import type { Words } from '#renderer/text/words.ts';
import type { Locale } from '#shared/ipc/views.ts';
import { screensOf, screenName } from '../frame/screens.ts';
import { ZOOMS } from '../frame/zoom.ts';
import { goToScreen, openCriterion, openUnitAtWork, unitForCriterion } from '../workspace/open-unit.ts';
import { listCriteria } from './list-criteria.ts';
import type { Rankable } from './rank-entries.ts';

/** A line of the palette. */
export type PaletteEntry = Rankable & {
  readonly id: string;
  readonly kind: 'act' | 'screen' | 'unit' | 'criterion';
  /** Said beside the kind; empty when there is nothing to say. */
  readonly detail: string;
  readonly cap: string;
  readonly isOn: boolean;
  readonly run: () => void;
};

const PLAIN = { code: '', detail: '', cap: '', isOn: false } as const;

/** What the palette can find now: acts of the screen, screens of the role, units, criteria, acts of the window. */
export function usePaletteEntries(scope: PaletteScope): readonly PaletteEntry[] {
  const desk = useDesk();
  const { words, numbers, locale } = useWords();
  const acts = usePart(desk.palette.store, (data) => data.acts);
  const criteria = listCriterionEntries(desk, locale);
  if (scope === 'codes') return criteria;
  return [
    ...acts.map((act): PaletteEntry => ({ ...PLAIN, ...act, kind: 'act' })),
    ...listScreenEntries(desk, words),
    ...listUnitEntries(desk, words, numbers),
    ...listWindowEntries(desk, words),
    ...criteria,
  ];
}

function listScreenEntries(desk: Desk, words: Words): readonly PaletteEntry[] {
  const { app: state, round, screen } = desk.app.store.getState();
  const role = round?.role ?? state?.workspaces.find((one) => one.id === state.openWorkspace)?.role ?? null;
  if (role === null || state?.openWorkspace == null) return [];
  return screensOf(role).map((one) => ({
    ...PLAIN,
    id: `screen-${one}`,
    kind: 'screen',
    text: screenName(words, one),
    isOn: one === screen,
    run: () => goToScreen(desk, one),
  }));
}

/** Units are worked on by members; the secretariat has no sheet to open. */
function listUnitEntries(desk: Desk, words: Words, numbers: NumberStyle): readonly PaletteEntry[] {
  const { round, units } = desk.app.store.getState();
  if (round?.role !== 'member') return [];
  const count = (value: number): string => formatInteger(value, numbers);
  return units.map((unit) => ({
    ...PLAIN,
    id: `unit-${unit.unit}`,
    kind: 'unit',
    text: unit.name,
    detail: unit.packageRevision === null ? words.overview.noPackage : words.frame.unitProgress(count(unit.done), count(unit.cells)),
    run: () => void openUnitAtWork(desk, unit.unit, null),
  }));
}

function listCriterionEntries(desk: Desk, locale: Locale): readonly PaletteEntry[] {
  const { round } = desk.app.store.getState();
  if (round?.role !== 'member' || round.criteriaSet === null || unitForCriterion(desk) === null) return [];
  return listCriteria(round.criteriaSet).map(({ node, cell }) => ({
    ...PLAIN,
    id: `criterion-${node.code}`,
    kind: 'criterion',
    code: node.code,
    text: titleOf(node, locale),
    run: () => void openCriterion(desk, cell),
  }));
}

const act = (id: string, text: string, run: () => void, isOn = false): PaletteEntry => ({ ...PLAIN, id, kind: 'act', text, run, isOn });

function listWindowEntries({ app, backups, help, tour, change }: Desk, { frame, backups: backupWords, help: helpWords, palette, tour: tourWords }: Words): readonly PaletteEntry[] {
  const { app: state } = app.store.getState();
  if (state === null) return [];
  const { openWorkspace: open } = state;
  const { locale, theme, textZoom } = state.preferences;
  const themes = { system: frame.themeSystem, light: frame.themeLight, dark: frame.themeDark } as const;
  const locales = { vi: frame.vietnamese, en: frame.english } as const;
  return [
    ...(['system', 'light', 'dark'] as const).map((one) => act(`theme-${one}`, palette.theme(themes[one]), () => void app.setPreferences({ theme: one }), theme === one)),
    ...ZOOMS.map((one) => act(`zoom-${one}`, palette.textZoom(frame.zoom(String(one))), () => void app.setPreferences({ textZoom: one }), textZoom === one)),
    ...(['vi', 'en'] as const).map((one) => act(`locale-${one}`, palette.language(locales[one]), () => void app.setPreferences({ locale: one }), locale === one)),
    { ...act('help', helpWords.title, help.toggle), cap: 'F1' },
    ...(app.store.getState().round === null ? [] : [act('tour', tourWords.take, () => { help.close(); tour.begin(); })]),
    act('shortcuts', frame.shortcuts, () => app.showPanel('shortcuts')),
    act('about', frame.about, () => app.showPanel('about')),
    ...(open === null ? [] : [act('backups', backupWords.title, () => backups.show(open)), act('leave', frame.leave, () => void change(null))]),
  ];
}

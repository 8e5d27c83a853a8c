import type { OverviewCell } from '#shared/ipc/overview-views.ts';

/** Somebody still has to do something about it. */
export const isOpenCell = ({ state, exemption }: OverviewCell): boolean => exemption === null && (state === 'unscored' || state === 'incomplete' || state === 'conflict');

import type { NumberPanel } from '#renderer/stores/overview-store.ts';

/** The id of the button that opens a panel: the keys go back to it when the panel closes. */
export const openerId = (panel: NumberPanel): string => (panel.kind === 'members' ? 'open-members' : `open-${panel.look}`);

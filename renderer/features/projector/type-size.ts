import type { Preferences } from '#shared/ipc/views.ts';

/** From the smallest: each is a token of its own. */
const TYPE_SIZES = [1, 2, 3, 4] as const;
export type TypeSize = (typeof TYPE_SIZES)[number];

/** Kept among the panes, as they are: how a person has set up what is seen. */
const NAME = 'projector-size';

export const readTypeSize = (panes: Preferences['panes']): TypeSize => TYPE_SIZES.find((size) => size === panes[NAME]) ?? 2;
export const withTypeSize = (panes: Preferences['panes'], size: TypeSize): Preferences['panes'] => ({ ...panes, [NAME]: size });

/** The next size up or down; the last one stays. */
export const stepTypeSize = (size: TypeSize, by: 1 | -1): TypeSize => TYPE_SIZES.find((one) => one === size + by) ?? size;

/** Characters from which a text is set smaller, so that the room sees the end of it without scrolling where it can. */
const LONG = 260;
const VERY_LONG = 600;

/** How a text is set by its length: with the size of type, or one or two steps below. */
export const lengthClass = (text: string): '' | 'is-long' | 'is-very-long' => (text.length > VERY_LONG ? 'is-very-long' : text.length > LONG ? 'is-long' : '');

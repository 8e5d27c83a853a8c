import type { EventName, Method } from './contract.ts';

/** Names of the channels between preload and main process. The window's own code never sees or chooses one. */
export const callChannel = (method: Method): `btd:${Method}` => `btd:${method}`;
export const eventChannel = (event: EventName): `btd:event:${EventName}` => `btd:event:${event}`;

/** Paths of dropped files go in, tokens come back. Only the preload can send it: the page has no path to give. */
export const DROP_CHANNEL = 'btd:acceptDrop';
/** The page began to listen to an event: what was kept for it may be sent now. */
export const LISTENING_CHANNEL = 'btd:listening';

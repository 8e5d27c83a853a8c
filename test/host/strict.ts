/**
 * The stand-in must not lie: whatever the program asks of Electron that the host does not have is an error that names
 * it, never `undefined`. Reads that the language makes by itself (await, inspection) are let through.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key) => {
      if (typeof key === 'symbol' || key in object || LANGUAGE_READS.has(key)) {
        return Reflect.get(object, key, object) as unknown;
      }
      throw new Error(`test host: Electron's ${name}.${key} is not here; add it as Electron documents it, or do not use it`);
    },
    set: (object, key, value) => {
      if (typeof key === 'symbol' || key in object || key.startsWith('_')) return Reflect.set(object, key, value, object);
      throw new Error(`test host: ${name}.${key} cannot be set`);
    },
  });
}

const LANGUAGE_READS = new Set(['then', 'toJSON', 'constructor', 'prototype', 'nodeType', 'asymmetricMatch', '$$typeof']);

/** Refuses options that the host does not understand, so that none is silently without effect. */
export function refuseUnknown(name: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`test host: ${name} does not know ${unknown.join(', ')}`);
}

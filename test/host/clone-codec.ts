export type CloneCodec = { readonly encode: (value: unknown) => string; readonly decode: (text: string) => unknown };

/**
 * Carries values between page and host as Electron's structured clone would: the kinds below come out as they went in,
 * everything else (functions, symbols, class instances with behaviour) is refused as Electron refuses it. Self-contained,
 * because its source is also run in the page.
 */
export function makeCloneCodec(): CloneCodec {
  const refusal = 'An object could not be cloned.';
  const refuse = (): never => {
    throw new Error(refusal);
  };
  const pack = (value: unknown): unknown => {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (value === undefined) return { u: 1 };
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { n: Object.is(value, -0) ? '-0' : String(value) };
    if (typeof value === 'bigint') return { i: value.toString() };
    if (typeof value !== 'object') return refuse();
    if (Array.isArray(value)) return value.map(pack);
    if (value instanceof Date) return { d: value.getTime() };
    if (value instanceof Uint8Array) return { b: [...value] };
    if (value instanceof Map) return { m: [...value].map(([key, item]) => [pack(key), pack(item)]) };
    if (value instanceof Set) return { s: [...value].map(pack) };
    if (value instanceof Error) return { e: value.message };
    if (Object.prototype.toString.call(value) !== '[object Object]') return refuse();
    return { o: Object.entries(value).map(([key, item]) => [key, pack(item)]) };
  };
  const unpack = (packed: unknown): unknown => {
    if (packed === null || typeof packed !== 'object') return packed;
    if (Array.isArray(packed)) return packed.map(unpack);
    if ('u' in packed) return undefined;
    if ('n' in packed) return Number(packed.n);
    if ('i' in packed) return BigInt(String(packed.i));
    if ('d' in packed) return new Date(Number(packed.d));
    if ('b' in packed) return Uint8Array.from(packed.b as number[]);
    if ('m' in packed) return new Map((packed.m as [unknown, unknown][]).map(([key, item]) => [unpack(key), unpack(item)]));
    if ('s' in packed) return new Set((packed.s as unknown[]).map(unpack));
    if ('e' in packed) return new Error(String(packed.e));
    if ('o' in packed) return Object.fromEntries((packed.o as [string, unknown][]).map(([key, item]) => [key, unpack(item)]));
    return refuse();
  };
  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) };
}

declare const brand: unique symbol;

/** A type that only its own parser can make: `Brand<string, 'Sha256'>` is a string that was checked once. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

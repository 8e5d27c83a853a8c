/**
 * An expected failure is a value; a bug is a throw. Plain objects, because class instances lose their methods, and
 * errors their `name` and `code`, when they cross from one process or thread to another.
 */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E> = Ok<T> | Err<E>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E>(error: E): Err<E> => ({ ok: false, error });

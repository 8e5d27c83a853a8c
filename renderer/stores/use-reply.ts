import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, Method, ValueOf } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { useDesk } from './desk-context.tsx';

/** What a screen asked for when it opened. */
export type Asked<T> = { readonly value: T | null; readonly failure: readonly Problem[] | null; readonly reload: () => void };

/** Methods that read and take nothing. */
type Reading = { [M in Method]: InputOf<M> extends null ? M : never }[Method];

/** Asks once when the screen opens and again by `reload`; an answer that comes after a newer question is dropped. */
export function useReply<M extends Reading>(method: M): Asked<ValueOf<M>> {
  const { client } = useDesk();
  const [answer, setAnswer] = useState<{ value: ValueOf<M> | null; failure: readonly Problem[] | null }>({ value: null, failure: null });
  const question = useRef(0);
  const reload = useCallback(() => {
    question.current += 1;
    const mine = question.current;
    void ask(client, method).then((reply) => {
      if (mine !== question.current) return;
      setAnswer((before) => (reply.ok ? { value: reply.value, failure: null } : { value: before.value, failure: reply.error }));
    });
  }, [client, method]);
  useEffect(() => {
    reload();
    return () => {
      question.current += 1;
    };
  }, [reload]);
  return { ...answer, reload };
}

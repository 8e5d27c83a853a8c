import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '#renderer/api/client.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { useDesk } from './desk-context.tsx';

/** What a screen asked for when it opened. */
export type Asked<T> = { readonly value: T | null; readonly failure: readonly Problem[] | null; readonly reload: () => void };

/** A question that a screen asks; one and the same function each time, or it would be asked without end. */
export type Ask<T> = (client: Client) => Promise<Result<T, readonly Problem[]>>;

/** Asks once when the screen opens and again by `reload`; an answer that comes after a newer question is dropped. */
export function useReply<T>(ask: Ask<T>): Asked<T> {
  const { client } = useDesk();
  const [answer, setAnswer] = useState<{ readonly value: T | null; readonly failure: readonly Problem[] | null }>({ value: null, failure: null });
  const question = useRef(0);
  const reload = useCallback(() => {
    question.current += 1;
    const mine = question.current;
    const askOnce = async (): Promise<void> => {
      const reply = await ask(client);
      if (mine !== question.current) return;
      setAnswer((before) => (reply.ok ? { value: reply.value, failure: null } : { value: before.value, failure: reply.error }));
    };
    void askOnce();
  }, [client, ask]);
  useEffect(() => {
    reload();
    return () => {
      question.current += 1;
    };
  }, [reload]);
  return { ...answer, reload };
}

import type { Page } from '@playwright/test';
import type { InputOf, Method, ValueOf } from '#shared/ipc/contract.ts';

/** Calls the program as its page does; throws when it refuses. */
export async function callApi<M extends Method>(page: Page, method: M, input: InputOf<M>): Promise<ValueOf<M>> {
  const value: unknown = await page.evaluate(
    async ([name, given]) => {
      const api: unknown = Reflect.get(window, 'api');
      const call: unknown = Reflect.get(api as object, name);
      const reply = await (call as (input: unknown) => Promise<{ ok: boolean; value?: unknown; error?: unknown }>)(given);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    [method, input] as const,
  );
  return value as ValueOf<M>;
}

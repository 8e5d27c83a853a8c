import type { Client } from '#renderer/api/client.ts';

export type AskedCall = { readonly method: string; readonly input: unknown; readonly answer: (reply: unknown) => void };

/** A client whose answers come when the test says; `answer` replies to the newest call of a method. */
export function makeAnsweringClient() {
  const asked: AskedCall[] = [];
  let tasks = 0;
  const client: Client = {
    call: (method, input) => new Promise((resolve) => asked.push({ method, input, answer: resolve as (reply: unknown) => void })),
    acceptDrop: () => Promise.resolve([]),
    on: () => () => undefined,
    nameTask: () => `task-${(tasks += 1)}`,
  };
  const answer = (method: string, reply: unknown): void => asked.findLast((one) => one.method === method)?.answer(reply);
  return { client, asked, answer };
}

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';

/** Resolves with the error's code, or `connected`. */
const tryToReach = (host: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host, port: 443, timeout: 5000 });
    socket.once('connect', () => {
      socket.destroy();
      resolve('connected');
    });
    socket.once('timeout', () => {
      socket.destroy();
      resolve('no answer');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });

/** Says of the place in which the other tests run that they prove what they claim: the gate sets the variable. */
describe.runIf(process.env['BTD_NO_NETWORK'] === '1')('where the gate runs the tests', () => {
  it('there is no network but loopback', async () => {
    expect(Object.values(networkInterfaces()).flat().filter((one) => one?.internal === false)).toEqual([]);
    expect(await tryToReach('192.0.2.1')).toMatch(/ENETUNREACH|EHOSTUNREACH/);
  });
});

import { spawnSync } from 'node:child_process';

/**
 * Linux lets anyone make a namespace in which there is no network but the loopback that a test's own page is served on.
 * A new one has even that switched off; whichever of three tools is there switches it on.
 */
const LOOPBACK_UP = [
  'ip link set lo up',
  'ifconfig lo up',
  `python3 -c 'import socket,fcntl,struct; fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sH14x", b"lo", 0x49))'`,
].map((command) => `${command} 2>/dev/null`).join(' || ');
const ENTER = ['--map-root-user', '--net', '--', 'sh', '-c', `(${LOOPBACK_UP}) && exec "$@"`, 'sh'];

/** The variable that tells a test that it must find no network. */
export const NO_NETWORK = 'BTD_NO_NETWORK';

/**
 * A program and its arguments as they are run where no network exists; null where the system has no such place.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {{ program: string, args: readonly string[] } | null}
 */
export function withoutNetwork(program, args) {
  const isPossible = process.platform === 'linux' && spawnSync('unshare', [...ENTER, 'true'], { stdio: 'ignore' }).status === 0;
  return isPossible ? { program: 'unshare', args: [...ENTER, program, ...args] } : null;
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementSchema } from '#shared/bundle/statement.ts';
import { signStatement } from '#electron/bundle/sign-statement.ts';
import { makeTestKey } from '#test/support/test-keys.ts';

/** The recipe of SECURITY.md: a signature of ours is checked with common tools alone, by someone who has none of our code. */
const succeeds = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const hasOpenssl = succeeds('openssl', 'version') && succeeds('base64', '--version');
const hasPython = succeeds('python3', '-c', 'from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey');

/** The code block of SECURITY.md in that language: what the reader is told is what is run. */
function readRecipe(language: string): string {
  const text = readFileSync(path.join(import.meta.dirname, '../../SECURITY.md'), 'utf8');
  return text.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
}
const OPENSSL_RECIPE = readRecipe('sh');
const PYTHON_RECIPE = readRecipe('python');

const folder = mkdtempSync(path.join(tmpdir(), 'strangers-'));
const manifest = createHash('sha256').update('ab  data/scorecards.json\n').digest('hex');
const genuine = path.join(folder, 'genuine.jws');
const tampered = path.join(folder, 'tampered.jws');
let x = '';
let foreignX = '';

beforeAll(async () => {
  const key = await makeTestKey('Lan', 5);
  x = key.publicKey.x;
  foreignX = (await makeTestKey('Minh', 6)).publicKey.x;
  const statement = statementSchema.parse({
    kind: 'btd/bundle', version: 1, round: 'par-2025', criteriaSet: 'a'.repeat(64), signer: key.thumbprint, revision: 1, previous: null, manifest,
    signedAt: '2025-11-21T02:41:07.000Z',
  });
  const bytes = await signStatement(statement, key);
  writeFileSync(genuine, bytes);
  writeFileSync(tampered, Buffer.from(bytes).toString().replace(/"payload":"(.{40})./, (_all, start: string) => `"payload":"${start}_`));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TOOLS = [
  ['openssl', hasOpenssl, (file: string, key: string) => spawnSync('sh', ['-c', OPENSSL_RECIPE, 'sh', file, key])],
  ["python3's cryptography", hasPython, (file: string, key: string) => spawnSync('python3', ['-c', PYTHON_RECIPE, file, key])],
] as const;

describe.each(TOOLS)('a stranger with %s', (name, isHere, verify) => {
  it.skipIf(!isHere)(`finds that the signature holds and reads the statement${isHere ? '' : ` (skipped: ${name} is not here)`}`, () => {
    const result = verify(genuine, x);
    expect(result.stderr.toString()).not.toContain('Failure');
    expect(result.status).toBe(0);
    expect(JSON.parse(result.stdout.toString())).toMatchObject({ kind: 'btd/bundle', round: 'par-2025', revision: 1, manifest });
  });

  it.skipIf(!isHere)('finds that it does not hold when a byte of the statement was altered, or the key is another', () => {
    expect(verify(tampered, x).status).not.toBe(0);
    expect(verify(genuine, foreignX).status).not.toBe(0);
  });
});

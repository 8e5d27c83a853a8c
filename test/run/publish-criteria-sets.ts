import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SHIPPED_POLICIES, SHIPPED_SETS } from '#test/fixtures/criteria-sets/shipped-sets.ts';

/** Writes `resources/criteria-sets` anew: `node test/run/publish-criteria-sets.ts`. */
const TARGET = path.resolve(import.meta.dirname, '../../resources/criteria-sets');

await mkdir(path.join(TARGET, 'policies'), { recursive: true });
for (const [name, set] of Object.entries(SHIPPED_SETS)) await writeJson(`${name}.json`, set);
for (const [name, policy] of Object.entries(SHIPPED_POLICIES)) await writeJson(`policies/${name}.json`, policy);

async function writeJson(name: string, value: object): Promise<void> {
  await writeFile(path.join(TARGET, name), `${JSON.stringify(value, null, 2)}\n`);
}

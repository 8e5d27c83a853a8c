import { cpSync } from 'node:fs';
import path from 'node:path';
import { ACT_NAMES, ACTS } from './council-acts.ts';
import { makeCouncilKeys, openInspector } from './small-council.ts';
import { createTestWorld } from './test-world.ts';

/**
 * Does one act over and over, each time on a fresh copy of the template: `node act-until-killed.ts <act> <template>
 * <scratch>`. Says the number of each copy before the act begins and once it has ended. Does not stop by itself.
 */
const [, , asked = '', template = '', scratch = ''] = process.argv;
const name = ACT_NAMES.find((one) => one === asked);
if (name === undefined) throw new Error(`no act ${asked}`);
const tools = { keys: await makeCouncilKeys(), inspector: openInspector() };
const { workspace, run } = ACTS[name];
for (let number = 1; ; number += 1) {
  const folder = path.join(scratch, String(number));
  cpSync(path.join(template), folder, { recursive: true, filter: (from) => isWanted(path.relative(template, from), workspace) });
  process.stdout.write(`begin ${number}\n`);
  const done = await run(createTestWorld(), folder, tools);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  process.stdout.write(`end ${number}\n`);
}

/** The workspace itself and the files beside it; other workspaces would only cost time. */
function isWanted(relative: string, own: string): boolean {
  const [top = ''] = relative.split(path.sep);
  return top === '' || top === own || top.endsWith('.zip');
}

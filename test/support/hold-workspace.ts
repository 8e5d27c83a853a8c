import { openWorkspace } from '#electron/services/open-workspace/index.ts';
import { createTestWorld } from './test-world.ts';

/** A second program: opens the workspace named on the command line, says how that went, and holds it until it is killed. */
const opened = await openWorkspace({ world: createTestWorld(), root: process.argv[2] ?? '' });
process.stdout.write(opened.ok ? 'open\n' : `${JSON.stringify(opened.error)}\n`);
if (opened.ok) setInterval(() => undefined, 60_000);

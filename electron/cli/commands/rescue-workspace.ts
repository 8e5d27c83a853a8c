import { RESCUE_WORDS } from '#electron/engine/sheet-words.ts';
import { rescueWorkspace } from '#electron/services/rescue-workspace/index.ts';
import { reasonsOfOne, refuse, type Command } from '../command.ts';

export const rescueWorkspaceCommand: Command = {
  name: 'rescue',
  syntax: 'rescue --workspace DIR --out DIR',
  options: { workspace: 'text', out: 'text' },
  files: 'none',
  run: async (session, args) => {
    const words = RESCUE_WORDS[session.locale];
    const target = args.text('out');
    const rescued = await rescueWorkspace({ world: session.world, root: session.locate(args.text('workspace')), target: session.locate(target), words, task: session.task });
    if (!rescued.ok) return refuse(reasonsOfOne(target, rescued.error));
    return { kind: 'outcome', lines: [session.words.rescue.written(target), '', ...words.readMe(rescued.value)], reasons: [], facts: { out: target, ...rescued.value } };
  },
};

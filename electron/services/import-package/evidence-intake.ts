import type { EntrySink } from '#electron/bundle/bag/bag.ts';
import { removeUnadopted, stageEvidence, type EvidenceWriter, type StagedEvidence } from '#electron/evidence/vault.ts';
import { EVIDENCE_FOLDER } from '../read-package/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** Stages each file of evidence while the package is read, and forgets all of it unless it is adopted. */
export type EvidenceIntake = {
  readonly sinkFor: (name: string) => EntrySink | null;
  readonly staged: () => readonly StagedEvidence[];
  readonly removeLeftovers: () => Promise<void>;
};

export function createEvidenceIntake({ world, layout }: WorkspaceContext): EvidenceIntake {
  const staged: StagedEvidence[] = [];
  const createSink = (): EntrySink => {
    let writer: EvidenceWriter | null = null;
    const openWriter = async (): Promise<EvidenceWriter> => (writer ??= await stageEvidence(world, layout));
    return {
      write: async (bytes) => (await openWriter()).write(bytes),
      // An empty file is evidence too: it has no bytes to write but a digest of its own.
      end: async ({ sha256 }) => {
        const open = await openWriter();
        let isStaged = false;
        try {
          staged.push(await open.end(sha256));
          isStaged = true;
        } finally {
          // A close that failed may mean that the bytes are not there.
          if (!isStaged) await open.abandon();
        }
      },
      abort: async () => {
        await writer?.abandon();
      },
    };
  };
  return {
    sinkFor: (name) => (name.startsWith(EVIDENCE_FOLDER) ? createSink() : null),
    staged: () => staged,
    removeLeftovers: () => removeUnadopted(world.disk, staged),
  };
}

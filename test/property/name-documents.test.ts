import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Schema } from '#shared/domain/schema.ts';
import { fitName, nameDocuments } from '#electron/services/rescue-workspace/name-documents.ts';

const anyName = fc.oneof(fc.string(), fc.constantFrom('../../etc/passwd', 'a:b*c?.pdf', '..', '.', '', 'CON.pdf', 'Kế hoạch số 04.pdf', 'a/b/c.pdf', `${'x'.repeat(300)}.pdf`));
const anyDocument = fc.record({ unit: anyName, file: anyName, title: fc.constant(''), sha256: fc.nat(5).map((at) => sha256Schema.parse(String(at).repeat(64))) });

describe('names of rescued documents', () => {
  it('lead out of no folder and are taken by every system', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const fit = fitName(name);
        expect(fit).not.toMatch(/[<>:"|?*\\/\p{Cc}]/u);
        expect(fit).not.toMatch(/^\.{0,2}$/);
      }),
    );
  });

  it('never fall together, also where case is not told apart', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 30, size: 'max' }), (documents) => {
        const named = nameDocuments(documents);
        expect(new Set(named.map(({ folder, name }) => `${folder}/${name}`.toLowerCase())).size).toBe(named.length);
      }),
    );
  });

  it('keep every document that is not there already', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 30, size: 'max' }), (documents) => {
        const named = new Set(nameDocuments(documents).map(({ unit, sha256 }) => `${fitName(unit)} ${sha256}`));
        expect(named).toEqual(new Set(documents.map(({ unit, sha256 }) => `${fitName(unit)} ${sha256}`)));
      }),
    );
  });
});

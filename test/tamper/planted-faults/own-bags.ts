import { change, drop, skip, type FaultedFile } from './fault.ts';

const OWN = ['tamper/entries', 'tamper/altered-files', 'tamper/forged-bundles', 'tamper/forged-kits', 'tamper/swapped-parts'];
const READ = 'electron/services/read-bag';

/** What a kit and a bundle are beyond a bag: of our own form, signed, and saying what they may. */
export const OWN_BAG_FAULTS: readonly FaultedFile[] = [
  {
    file: `${READ}/index.ts`,
    tests: ['tamper/oversized-documents', ...OWN],
    faults: [
      skip('document no larger than JSON may be', 'tooLong.length > 0'),
      change('own bag: tag manifest required', 'requireTagManifest: own !== null', 'requireTagManifest: false'),
      change('own bag: headers in own form', "form: own === null ? 'any' : 'own'", "form: 'any'"),
      drop('own bag: tag files as we write them', '...checkOwnTags(checked.value, own), '),
      change('own bag: order of its files', "...(bag.kind === 'zip' ? checkOwnOrder(bag) : [])", '...[]'),
    ],
  },
  {
    file: `${READ}/check-own-tags.ts`,
    tests: ['tamper/forged-bundles', 'tamper/altered-files'],
    faults: [
      change('own bag: a tag file is missing', '...missing.map(', '...missing.slice(0, 0).map('),
      change('own bag: a tag file too many', '...foreign.map(', '...foreign.slice(0, 0).map('),
      change('own bag: text of the tag files', '...[...expected].flatMap(', '...[...expected].slice(0, 0).flatMap('),
    ],
  },
  {
    file: `${READ}/find-signature.ts`,
    tests: ['tamper/forged-bundles', 'tamper/altered-files'],
    faults: [change('a signature is there', 'if (first === undefined) return', 'if (first === undefined) throw new Error(); if (false) return'), skip('one signature file', 'found.length > 1')],
  },
  {
    file: `${READ}/verify-signature.ts`,
    tests: ['tamper/forged-bundles', 'tamper/altered-files'],
    faults: [skip('signature under its signer’s name', 'where !== expected'), skip('signature file canonical', '!parseCanonicalJson({ bytes, where }).ok')],
  },
  {
    file: 'electron/services/read-bundle/index.ts',
    tests: OWN,
    faults: [
      skip('bundle: scores are there', 'bytes === undefined'),
      skip('bundle: nothing beside them', 'unexpected.length > 0'),
      skip('bundle: statement belongs here', 'foreign.length > 0'),
      skip('bundle: revision as signed', 'content.value.revision !== statement.revision'),
      skip('bundle: meaning', 'problems.length > 0'),
    ],
  },
  {
    file: 'electron/services/read-bundle/check-meaning.ts',
    tests: ['tamper/forged-bundles'],
    faults: [
      skip('bundle: round', 'content.round !== round.id'),
      skip('bundle: criteria set', 'content.criteriaSet !== round.criteriaSet'),
      skip('bundle: author signs', 'content.member !== member.id'),
      skip('bundle: signer is a member', "member.role !== 'member'"),
      skip('bundle: unit of the round', '!units.has(unit)'),
      skip('bundle: criterion of the set', 'node === undefined'),
      skip('bundle: criterion that members score', "node.scoredBy !== 'appraisal'"),
      skip('bundle: assigned', '!isAssigned(member.assignment, unit, sector)'),
      skip('bundle: scored at all', "cell.appraisal.kind === 'unscored'"),
      change('bundle: points within the rule', 'return checkScore(node, cell.appraisal).map(', 'return checkScore(node, cell.appraisal).slice(0, 0).map('),
    ],
  },
  {
    file: 'shared/bundle/check-council.ts',
    tests: ['unit/schema-documents', 'tamper/forged-bundles', 'tamper/forged-kits'],
    faults: [
      change('scorecard twice', 'keyOf: (scorecard) => scorecard.unit,', 'keyOf: () => null,'),
      change('cell twice', 'keyOf: (cell) => cell.code,', 'keyOf: () => null,'),
      change('figure of a cell twice', 'keyOf: (figure) => figure.name,', 'keyOf: () => null,'),
      change('round: unit twice', 'keyOf: (unit) => unit.id,', 'keyOf: () => null,'),
      change('round: member twice', 'keyOf: (member) => member.id,', 'keyOf: () => null,'),
      change('round: key twice', 'keyOf: (member) => member.key?.x ?? null,', 'keyOf: () => null,'),
      change('round: assigned unit unknown', 'known.has(unit) ? []', 'true ? []'),
      drop('round: unit assigned twice', "...listTwice(assigned, [...path, 'units'], where), "),
      drop('round: sector assigned twice', ", ...listTwice(sectors === 'all' ? [] : sectors, [...path, 'sectors'], where)"),
      change('kit: file twice', 'keyOf: (item) => item.file.toLowerCase(),', 'keyOf: () => null,'),
      change('kit: file twice but for case', 'keyOf: (item) => item.file.toLowerCase(),', 'keyOf: (item) => item.file,'),
      change('kit: package twice', 'keyOf: (item) => JSON.stringify([item.unit, item.revision]),', 'keyOf: () => null,'),
      change('kit: unsafe file', 'isPlainPath(file) ? []', 'true ? []'),
    ],
  },
  {
    file: 'electron/services/read-kit/index.ts',
    tests: ['tamper/forged-kits', 'tamper/swapped-parts', 'integration/cli-refusals'],
    faults: [
      skip('kit: documents are there', 'missing.length > 0'),
      skip('kit: documents canonical', 'altered.length > 0'),
      skip('kit: trusted issuer', 'trustedFingerprint !== null && issuer !== trustedFingerprint'),
      change('kit: statement belongs here', "import { checkStatement } from '#shared/bundle/check-statement.ts';", 'const checkStatement = () => [];'),
      change('kit: revision as signed', 'kit.revision === statement.revision ? []', 'true ? []'),
      change('kit: criteria set is that of the round', 'digest === round.criteriaSet ? []', 'true ? []'),
      skip('kit: listed package is there', '!checked.payload.has(PACKAGES_FOLDER + item.file)'),
      skip('kit: no file that is not listed', '!listed.has(name) && !DOCUMENTS.includes(name)'),
    ],
  },
  {
    file: 'electron/services/start-from-kit/preview-kit.ts',
    tests: ['tamper/kit-previews', 'integration/merge-other-files'],
    faults: [
      skip('kit, looked at: another kind of file', 'kind !== null'),
      change('kit, looked at: headers in own form', "form: 'own'", "form: 'any'"),
      skip('kit, looked at: its list is there', '!bag.files.some((file) => file.name === KIT_FILE)'),
      change('kit, looked at: documents as the manifest has them', 'listed === found ? bytes', 'true ? bytes'),
    ],
  },
  {
    file: 'electron/services/start-from-kit/take-kit.ts',
    tests: ['tamper/forged-kits', 'tamper/kits-in-turn', 'integration/cli-refusals', 'integration/other-criteria-set'],
    faults: [
      skip('kit: into a member’s workspace', "workspace?.role !== 'member'"),
      skip('kit: fingerprint that a person compared', 'compared.length > 0'),
      skip('kit: of the round that is here', 'standing !== null && standing.id !== round.id'),
      skip('kit: criteria set once bound', 'standing !== null && standing.criteriaSet !== round.criteriaSet && records.listPackages().length > 0'),
      change('kit: follows on the one before', 'succession.length > 0 ? err(succession)', 'false ? err(succession)'),
      drop('kit: each package is the one listed', 'manifest !== item.manifest || '),
      drop('kit: package of the listed unit', 'unit !== item.unit || '),
      drop('kit: package of the listed revision', ' || revision !== item.revision'),
    ],
  },
  {
    file: 'electron/services/start-from-kit/choose-member.ts',
    tests: ['tamper/kits-in-turn', 'integration/roster-changes', 'integration/cli-refusals'],
    faults: [
      skip('kit: own key is in the roster', 'own === null && identities.length > 0'),
      change('kit: whose the workspace is stays', 'if (standing === null) return ok(own);', 'return ok(own);'),
      change('kit: owner of the workspace is in the roster', 'isListed ? ok(standing)', 'true ? ok(standing)'),
    ],
  },
];

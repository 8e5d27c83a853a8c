import { change, drop, skip, type FaultedFile } from './fault.ts';

const BAGS = ['integration/bag-writing', 'integration/bag-corpus', 'tamper/entries', 'tamper/swapped-parts', 'tamper/every-byte'];
const TEXTS = ['unit/bag-texts', ...BAGS];
const FOLDER = 'electron/bundle/bag';
const SHARED = 'shared/bundle/bag';

/** BagIt: the folder, its manifests and its other tag files. */
export const BAG_FAULTS: readonly FaultedFile[] = [
  {
    file: `${FOLDER}/open-bag.ts`,
    tests: ['tamper/archive-remainders', ...BAGS],
    faults: [
      skip('file is there', 'stat === null'),
      skip('neither file nor folder', "stat.kind === 'other'"),
      change('one top folder', "found.length === 1 && only?.endsWith('/') === true", "only?.endsWith('/') === true"),
      change('what stands at the top is a folder', "found.length === 1 && only?.endsWith('/') === true", 'found.length === 1 && only !== undefined'),
    ],
  },
  {
    file: `${FOLDER}/check-bag.ts`,
    tests: BAGS,
    faults: [
      skip('a tag manifest is there', 'covering.length === 0'),
      change('tag manifest covers every tag file', '.filter((name) => !own.has(name) && !manifest.digests.has(name))', '.filter(() => false)'),
      drop('digests of tag files', 'problems.push(...compareDigests(name, digests, covering));'),
      skip('digests of the payload', 'differing.length > 0'),
      skip('payload that cannot be read', '!read.ok'),
    ],
  },
  {
    file: `${FOLDER}/compare-listing.ts`,
    tests: BAGS,
    faults: [
      change('listed and not there', '.filter((name) => !present.has(name))', '.filter(() => false)'),
      change('there and not listed', '.filter((file) => !group.some((manifest) => manifest.digests.has(file.name)))', '.filter(() => false)'),
      change('only trusted manifests vouch before 1.0', '[trusted.length > 0 ? trusted : covering]', '[covering]'),
      change('each manifest lists all in 1.0', 'isVersion1(version) ?', 'false ?'),
      change('Payload-Oxum: bytes', 'found.bytes === oxum.bytes && found.files === oxum.files', 'found.files === oxum.files'),
      change('Payload-Oxum: files', 'found.bytes === oxum.bytes && found.files === oxum.files', 'found.bytes === oxum.bytes'),
      change('Payload-Oxum that cannot be read is told', "if ('type' in oxum) return [oxum];", "if ('type' in oxum) return [];"),
    ],
  },
  {
    file: `${FOLDER}/read-tag-files.ts`,
    tests: ['tamper/archive-remainders', 'integration/bag-writing', 'integration/bag-corpus', 'tamper/oversized-documents', 'tamper/entries', 'tamper/every-byte'],
    faults: [
      skip('size of tag files', 'total > bag.limits.tagBytes'),
      change('lines of tag files', 'if (lines <= bag.limits.tagLines)', 'if (true)'),
      drop('tag file that cannot be read', 'else problems.push(...read.error);'),
      change('bagit.txt is there', "problems: [{ type: 'bag-declaration-missing', where: DECLARATION_FILE }]", 'problems: []'),
      change('no byte order mark', "hasMark ? [{ type: 'bag-byte-order-mark', where: file }] : []", '[]'),
      change('tag file is UTF-8', "problems: [...problems, { type: 'bag-text-invalid', where: file }] }", 'problems }'),
      skip('a payload manifest is there', "covers === 'payload' && named.length === 0"),
      change('a trusted algorithm', "if (named.some(({ strength }) => strength === 'trusted')) continue;", 'continue;'),
      skip('fetch.txt', 'fetchList !== undefined'),
    ],
  },
  {
    file: `${SHARED}/bag-declaration.ts`,
    tests: TEXTS,
    faults: [
      change('bagit.txt: its two lines', 'wrong.slice(0, 10).map(', 'wrong.slice(0, 0).map('),
      drop('bagit.txt: nothing behind its two lines', '    ...more,\n'),
      skip('bagit.txt: version', 'version !== undefined && known === null'),
      skip('bagit.txt: encoding', '!isReadable'),
      change('bagit.txt: another encoding leaves nothing to read', 'version: isReadable ? known : null', 'version: known'),
    ],
  },
  {
    file: `${SHARED}/bag-info.ts`,
    tests: TEXTS,
    faults: [
      change('bag-info.txt: lines', "else problems.push({ type: 'bag-line-malformed'", "else if (false) problems.push({ type: 'bag-line-malformed'"),
      change('bag-info.txt: blanks around the colon in 1.0', '(isVersion1(version) && !isTidy)', 'false'),
      change('Payload-Oxum can be read', 'match === null || more.length > 0', 'more.length > 0'),
      change('Payload-Oxum stands once', 'match === null || more.length > 0', 'match === null'),
    ],
  },
  {
    file: `${SHARED}/manifest.ts`,
    tests: TEXTS,
    faults: [
      change('manifest: line', 'match === null || digest.length !== digitsOf(source.algorithm)', 'false'),
      change('manifest: length of a digest', 'match === null || digest.length !== digitsOf(source.algorithm)', 'match === null'),
      change('manifest: unsafe path', '...findNameFaults(name, source.limits).map(', '...findNameFaults(name, source.limits).slice(0, 0).map('),
      change('manifest: path of the other kind', '...(isMisplaced(source, name) ?', '...(false ?'),
      change('manifest: a tag manifest lists no tag manifest', 'isPayload || /^tagmanifest-[^/]*\\.txt$/.test(name)', 'isPayload'),
      change('manifest: name twice', "else problems.push({ type: 'bag-line-duplicate'", "else if (false) problems.push({ type: 'bag-line-duplicate'"),
    ],
  },
  {
    file: `${SHARED}/fetch-list.ts`,
    tests: TEXTS,
    faults: [
      change('fetch.txt: unsafe path', 'for (const fault of findNameFaults(path, limits))', 'for (const fault of [])'),
      skip('fetch.txt: path outside data/', "!path.startsWith('data/')"),
    ],
  },
  {
    file: `${SHARED}/entry-name.ts`,
    tests: ['integration/archive-hostile', ...TEXTS],
    faults: [
      ...['absolute', 'drive', 'climbs', 'backslash', 'control', 'forbidden-character', 'reserved'].map((rule) => change(`names: ${rule}`, `add('entry-name-${rule}',`, `if (false) add('entry-name-${rule}',`)),
      drop('names: marks that turn or hide letters', '\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff'),
      drop('names: a colon behind the drive', " || name.replace(/^[A-Za-z]:/, '').includes(':')"),
      drop('names: a dot or a blank at the end', " || (/[. ]$/.test(segment) && segment !== '.' && segment !== '..')"),
      change('names: empty segment', "add('entry-name-empty',", "if (false) add('entry-name-empty',"),
      skip('names: empty', "name === ''"),
      skip('names: far too long', 'name.length > 16 * limits.nameBytes'),
      skip('names: segment too long', 'longest > limits.segmentBytes'),
      skip('names: too long', 'whole > limits.nameBytes'),
      skip('names: too deep', 'segments.length > limits.segments'),
    ],
  },
];

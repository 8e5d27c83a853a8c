import { makeRawZip, type RawEntry } from './raw-zip.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook as a hostile or careless hand may have made them; null leaves a part out. */
export type RawXlsx = {
  /** What stands within `worksheet`, for each sheet; a whole document when it begins with `<?xml` or `<!`. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  /** What stands within `sst`. */
  readonly strings?: string | Uint8Array | null;
  /** What stands within `styleSheet`. */
  readonly styles?: string | null;
  /** Within `workbook`, before the sheets. */
  readonly workbook?: string;
  /** More within the workbook's `Relationships`. */
  readonly relations?: string;
  readonly more?: readonly RawEntry[];
  /** Said of every sheet's entry in place of what is so. */
  readonly disguise?: Partial<RawEntry>;
};

export function makeXlsx({ sheets = ['<sheetData/>'], names = [], strings = null, styles = null, workbook = '', relations: added = '', more = [], disguise = {} }: RawXlsx): Buffer {
  const shown = sheets.map((_, index) => `<sheet name="${names[index] ?? `Bảng ${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  const relations = sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  if (strings !== null) relations.push(relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== null) relations.push(relation('rIdStyles', 'styles', 'styles.xml'));
  return makeRawZip([
    entry('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    entry('_rels/.rels', `<Relationships ${RELATIONS}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    entry('xl/workbook.xml', `<workbook ${MAIN}>${workbook}<sheets>${shown}</sheets></workbook>`),
    entry('xl/_rels/workbook.xml.rels', `<Relationships ${RELATIONS}>${relations.join('')}${added}</Relationships>`),
    ...sheets.map((inner, index) => ({ ...entry(`xl/worksheets/sheet${index + 1}.xml`, whole('worksheet', inner)), ...disguise })),
    ...(strings === null ? [] : [entry('xl/sharedStrings.xml', typeof strings === 'string' ? whole('sst', strings) : strings)]),
    ...(styles === null ? [] : [entry('xl/styles.xml', whole('styleSheet', styles))]),
    ...more,
  ]);
}

const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${TYPE}/${kind}" Target="${target}"/>`;
const entry = (name: string, data: string | Uint8Array): RawEntry => ({ name, data, method: 8 });
const whole = (root: string, inner: string): string => (/^<[?!]/u.test(inner) ? inner : `<${root} ${MAIN}>${inner}</${root}>`);

export type PdfOptions = {
  readonly pages: number;
  /** false: the pages hold a grey rectangle, as a scan without recognised text does. */
  readonly hasText?: boolean;
  /** An address that each page links to. */
  readonly link?: string;
  /** Bytes of nothing before each page, so that the pages lie as far apart as those of a scan. */
  readonly padding?: number;
};

/**
 * A PDF with "Trang N", and the words "Đàn" with its marks, on each page. Letters come from Helvetica by name, which no
 * file brings with it, with the codes 1 and 2 set to đ-stroke and a-grave.
 */
export function writePdf({ pages, hasText = true, link, padding = 0 }: PdfOptions): string {
  const objects: string[] = [];
  const kids: number[] = [];
  const encoding = '<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /Dcroat /agrave] >>';
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding ${encoding} >>`;
  const addObject = (body: string): number => objects.push(body) + 2;
  for (let page = 1; page <= pages; page += 1) {
    if (padding > 0) addObject(streamOf(' '.repeat(padding)));
    const text = `BT /F 24 Tf 72 700 Td (Trang ${String(page)}) Tj 0 -40 Td (\\001\\002n th\\001ng) Tj ET`;
    const contents = addObject(streamOf(hasText ? text : '0.8 g 72 300 300 300 re f'));
    const annotations = link === undefined ? '' : `/Annots [<< /Type /Annot /Subtype /Link /Rect [72 500 300 560] /A << /S /URI /URI (${link}) >> >>]`;
    kids.push(addObject(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(contents)} 0 R /Resources << /Font << /F ${font} >> >> ${annotations} >>`));
  }
  const tree = `<< /Type /Pages /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] /Count ${String(pages)} >>`;
  return assemble(['<< /Type /Catalog /Pages 2 0 R >>', tree, ...objects]);
}

const streamOf = (contents: string): string => `<< /Length ${String(contents.length)} >>\nstream\n${contents}\nendstream`;

function assemble(objects: readonly string[]): string {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
}

export type Picture = { readonly folder: string; readonly name: string; readonly number: number; readonly file: string };

/** A page of all pictures, a place a row and a folder a column; it needs nothing but the folders beside it. */
export function writeContactSheet(folders: readonly string[], pictures: readonly Picture[]): string {
  const places = [...new Map(pictures.map(({ number, name }) => [number, name]))].toSorted(([a], [b]) => a - b);
  const rows = places.map(([number, name]) => `<tr><th scope="row">${String(number).padStart(2, '0')}<br>${name}</th>${folders.map((folder) => cell(pictures.find((one) => one.folder === folder && one.number === number))).join('')}</tr>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens</title>
<style>
  body { background: #888; color: #111; font: 13px system-ui, sans-serif; margin: 0 }
  table { border-spacing: 8px }
  th { background: #fff; padding: 4px 8px; position: sticky; text-align: left }
  thead th { top: 0; z-index: 1 }
  tbody th { left: 0 }
  img { display: block; width: 420px }
</style>
<table>
<thead><tr><th></th>${folders.map((folder) => `<th scope="col">${folder}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}

const cell = (picture: Picture | undefined): string =>
  picture === undefined ? '<td></td>' : `<td><a href="${picture.file}"><img src="${picture.file}" alt="${picture.name}, ${picture.folder}" loading="lazy"></a></td>`;

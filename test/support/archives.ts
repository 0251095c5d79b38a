import { ZipFile } from 'yazl';

/** An archive of the given files, deflated, as one buffer. */
export async function archive(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as string), path);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

/** A cell: a text, a number, or nothing. */
type Cell = string | number | null;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A workbook as spreadsheet programs write it: shared texts (every other one in two runs), inline texts, gaps. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): Promise<Buffer> {
  const shared: string[] = [];
  const names = Object.keys(sheets);
  const column = (at: number): string =>
    at < 26 ? String.fromCharCode(65 + at) : column(Math.floor(at / 26) - 1) + column(at % 26);
  const cell = (value: Cell, at: number, row: number): string => {
    const place = `r="${column(at)}${row}"`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    if (at % 3 === 2) return `<c ${place} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    shared.push(value);
    return `<c ${place} t="s"><v>${shared.length - 1}</v></c>`;
  };
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    const rows = sheets[name].map((cells, r) =>
      cells.length === 0
        ? ''
        : `<row r="${r + 1}">${cells.map((value, at) => cell(value, at, r + 1)).join('')}</row>`,
    );
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `${xml}<worksheet ${main}><sheetData>${rows.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
  }
  const texts = shared.map((text, i) =>
    i % 2 === 0
      ? `<si><t xml:space="preserve">${escaped(text)}</t></si>`
      : `<si><r><t xml:space="preserve">${escaped(text.slice(0, 3))}</t></r><r><t xml:space="preserve">${escaped(text.slice(3))}</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>`,
  );
  const listed = names.map(
    (name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const targets = names.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${related}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return archive({
    ...files,
    'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${related}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${targets.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${xml}<sst ${main}>${texts.join('')}</sst>`,
  });
}

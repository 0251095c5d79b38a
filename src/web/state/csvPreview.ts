/** The beginning of a CSV file: its header and first rows. */
export interface CsvPreview {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Reads the first rows of a CSV text: quotes, doubled quotes, any of three delimiters, whichever the header has most. */
export function previewCsv(text: string, most: number): CsvPreview {
  const content = text.replace(/^\uFEFF/, '');
  const [firstLine = ''] = content.split(/\r?\n/, 1);
  const delimiter = DELIMITERS.reduce((best, each) =>
    firstLine.split(each).length > firstLine.split(best).length ? each : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  };
  for (let i = 0; i < content.length && rows.length <= most; i++) {
    const letter = content[i]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (content[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (letter === delimiter) endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  if (rows.length <= most && (cell !== '' || row.length > 0)) endRow();
  const [header = [], ...rest] = rows;
  return { header, rows: rest.slice(0, most) };
}

/** Headers are known again whatever their case, spaces and dashes, as the service knows them. */
export function foldedHeader(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

import { saveFile } from './save-file';

/** A table as a file: its head and its rows, as text and numbers. The library is loaded when it is wanted. */
export async function exportCsv(name: string, head: readonly string[], rows: (string | number)[][]) {
  const { default: papa } = await import('papaparse');
  // A cell that begins like a formula is one to a spreadsheet; and Excel takes UTF-8 for it only after a byte order mark.
  const csv = papa.unparse({ fields: [...head], data: rows }, { escapeFormulae: true });
  saveFile(`${name}.csv`, new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
}

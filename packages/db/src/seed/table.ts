/** One line of a table, by column. */
export type Row<Column extends string> = Record<Column, string>;

/**
 * Reads a table written as text: a line for each row, cells separated by `|`. Line tables are data
 * that people compare column by column, which formatted object literals make impossible.
 *
 * @throws Error naming the line that has too many or too few cells.
 */
export function table<const Column extends string>(
  columns: readonly Column[],
  text: string,
): Row<Column>[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length !== columns.length) {
        throw new Error(`${cells.length} cells instead of ${columns.length}: ${line}`);
      }
      return Object.fromEntries(columns.map((name, at) => [name, cells[at]])) as Row<Column>;
    });
}

/** The words of a cell that holds a list: "navy black" or "8/128:47999 8/256:52999". */
export function words(cell: string): string[] {
  return cell.split(/\s+/).filter((word) => word !== '');
}

/** @throws Error when the cell is no number. */
export function number(cell: string): number {
  const value = Number(cell);
  if (cell === '' || Number.isNaN(value)) throw new Error(`Not a number: "${cell}"`);
  return value;
}

// Puts a table into a text of the project, between the two comments that name it.
import { readFileSync, writeFileSync } from 'node:fs';

/** Replaces what stands in `file` between `<!-- mark: start -->` and `<!-- mark: end -->`. */
export function between(file, mark, table) {
  const [start, end] = [`<!-- ${mark}: start -->`, `<!-- ${mark}: end -->`];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table between ${start} and ${end}`);
  writeFileSync(file, `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`);
}

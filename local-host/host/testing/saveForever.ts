import { Workbook } from '../../workbook/workbook.ts';
import { isSaved, load, Saver } from '../saving.ts';

/** Saves counted states until it is killed, and prints each number once it is saved: for the test of kill -9. */
const folder = process.argv[2] ?? '';
const { loaded, saver } = isSaved(folder) ? load(folder) : { loaded: null, saver: new Saver(folder) };
const book = loaded
  ? Workbook.load(loaded.parts)
  : new Workbook({ id: 'book', name: '', locale: 'en_US', timeZone: 'UTC', owner: 'anna@team.example' });
if (!loaded) book.insertSheet('Sheet1');

for (let count = (loaded?.state.nextId ?? 0) + 1; ; count++) {
  book.sheets[0]?.writeCells(1, 1, [[count, count]]);
  saver.save(book, { state: { nextId: count } as never, mails: [], executions: [] });
  process.stdout.write(`${count}\n`);
}

import { writeSync } from 'node:fs';
import { openLibrary } from '../../electron/store/index.ts';
import { must } from './must.ts';

/** Commits without end; tells each revision on stdout after the library has confirmed it. */
// Without this the system would end the process at a limit for files, before the library can tell.
process.on('SIGXFSZ', () => undefined);
const library = must(openLibrary(process.argv[2] ?? ''));
const key = { department: '1', year: 2024, kind: 'budget' } as const;
const created = library.createEntry({
  kind: 'budget',
  year: 2024,
  department: { code: '1', name: '某科协' },
  preparedBy: '第0次',
  expenditure: Array.from({ length: 300 }, (_, row) => ({ unit: '1', amount: String(row) })),
});
let { revision } = created.ok ? created.value : must(library.openEntry(key));
for (;;) {
  const value = `第${revision + 1}次`;
  const patches = [
    { op: 'replace' as const, path: ['preparedBy'], value },
    {
      op: 'replace' as const,
      path: ['expenditure', revision % 300, 'amount'],
      value: String(revision),
    },
  ];
  ({ revision } = must(library.commit(key, revision, { title: value, patches, inverse: [] })));
  writeSync(1, `${revision}\n`);
}

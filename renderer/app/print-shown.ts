import { printDocument } from '../export/print-document.ts';
import { report, useApp } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';

async function printYear(): Promise<void> {
  const { key } = useYear.getState();
  if (!key) return;
  const printed = await printDocument(key);
  if (!printed.ok) report(printed.problems);
}

/** Prints what the clerk means: the document of the open year; a page that is made for paper, itself. */
export function printShown(): void {
  const { page } = useApp.getState();
  if (page === 'steps' && useYear.getState().key) void printYear();
  else print();
}

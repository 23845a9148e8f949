export { ArchiveTooLarge, openArchive } from './archive.ts';
export { readShownSheets } from './read-excel.ts';
export { readPublished, readPublishedBytes } from './read-published.ts';

import type { ComponentType } from 'react';
import { DocumentsPage } from '../documents/documents-page.tsx';
import type { Page } from '../state/app-store.ts';

/** The pages that stand beside the steps. */
export const PAGES: Readonly<Partial<Record<Exclude<Page, 'steps'>, ComponentType>>> = {
  documents: DocumentsPage,
};

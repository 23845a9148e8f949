import type { ComponentType } from 'react';
import { DocumentsPage } from '../documents/documents-page.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import type { Page } from '../state/app-store.ts';

/** The pages that stand beside the steps. */
export const PAGES: Readonly<Partial<Record<Exclude<Page, 'steps'>, ComponentType>>> = {
  overview: OverviewPage,
  documents: DocumentsPage,
};

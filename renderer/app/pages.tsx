import type { ComponentType } from 'react';
import { ComparePage } from '../compare/compare-page.tsx';
import { DocumentsPage } from '../documents/documents-page.tsx';
import { ExchangePage } from '../exchange/exchange-page.tsx';
import { HistoryPage } from '../history/history-page.tsx';
import { ImportPage } from '../import/import-page.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import type { Page } from '../state/app-store.ts';

/** The pages that stand beside the steps. */
export const PAGES: Readonly<Partial<Record<Exclude<Page, 'steps'>, ComponentType>>> = {
  overview: OverviewPage,
  compare: ComparePage,
  documents: DocumentsPage,
  exchange: ExchangePage,
  history: HistoryPage,
  import: ImportPage,
};

import type { ComponentType } from 'react';
import type { Page } from '../state/app-store.ts';
import { later } from './later.tsx';

/** The pages that stand beside the steps. */
export const PAGES: Readonly<Partial<Record<Exclude<Page, 'steps'>, ComponentType>>> = {
  overview: later(async () => (await import('../overview/overview-page.tsx')).OverviewPage),
  compare: later(async () => (await import('../compare/compare-page.tsx')).ComparePage),
  documents: later(async () => (await import('../documents/documents-page.tsx')).DocumentsPage),
  exchange: later(async () => (await import('../exchange/exchange-page.tsx')).ExchangePage),
  history: later(async () => (await import('../history/history-page.tsx')).HistoryPage),
  import: later(async () => (await import('../import/import-page.tsx')).ImportPage),
};

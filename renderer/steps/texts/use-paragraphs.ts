import { useDeferredValue, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { composeDisclosure } from '../../../shared/compose/index.ts';
import { isRecord } from '../../../shared/entry/index.ts';
import { useComposed } from '../../state/composed.ts';
import { readingOf } from '../../state/reading.ts';
import { useResources } from '../../state/resources.ts';
import { useYear } from '../../state/year-store.ts';
import { type GeneratedParagraph, paragraphsOf } from './generated-paragraphs.ts';

/** A paragraph that the clerk wrote anew. */
export interface RewrittenParagraph {
  readonly index: number;
  readonly id: string;
  readonly text: string;
  /** The generated text at the time; undefined where it is not known. */
  readonly before: string | undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The rewritten paragraphs of the open year by their id. */
export function useRewritten(): ReadonlyMap<string, RewrittenParagraph> {
  const found = useYear(({ entry }) => entry['paragraphs']);
  return useMemo(() => {
    const rows: readonly unknown[] = Array.isArray(found) ? found : [];
    return new Map(
      rows.flatMap((row, index) => {
        if (!isRecord(row)) return [];
        const before = row['_generated'];
        const one = {
          index,
          id: text(row['id']),
          text: text(row['text']),
          before: typeof before === 'string' ? before : undefined,
        };
        return [[one.id, one] as const];
      }),
    );
  }, [found]);
}

/**
 * The paragraphs as the template generates them. The composed document serves where nothing was
 * rewritten; else the document is made once more without the rewritten paragraphs.
 */
export function useGenerated(hasRewritten: boolean): readonly GeneratedParagraph[] {
  const document = useComposed((state) => state.document);
  const rest = useYear(
    useShallow(({ entry }) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'paragraphs')),
    ),
  );
  const figures = useDeferredValue(rest);
  const pack = useResources((state) => state.pack);
  const catalog = useResources((state) => state.catalog);
  return useMemo(() => {
    if (!hasRewritten || !pack || !catalog) return document ? paragraphsOf(document) : [];
    const composed = composeDisclosure(readingOf(figures).data, pack, catalog);
    return composed.ok ? paragraphsOf(composed.value) : [];
  }, [hasRewritten, document, figures, pack, catalog]);
}

import { useDeferredValue, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { shallow } from 'zustand/shallow';
import type { Catalog } from '../../../shared/catalog/index.ts';
import { composeDisclosure } from '../../../shared/compose/index.ts';
import { type Entry, isRecord } from '../../../shared/entry/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
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

/** Whether the template's text has changed since the clerk wrote the paragraph anew. */
export function isOutdated(own: RewrittenParagraph | undefined, generated: string): boolean {
  return own?.before !== undefined && own.before !== generated;
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

interface Made {
  readonly figures: Entry;
  readonly pack: Pack;
  readonly paragraphs: readonly GeneratedParagraph[];
}

let made: Made | undefined;

/** Made once for the form and the preview, which ask with equal entries. */
function generatedFrom(
  figures: Entry,
  pack: Pack,
  catalog: Catalog,
): readonly GeneratedParagraph[] {
  if (made && made.pack === pack && shallow(made.figures, figures)) return made.paragraphs;
  const composed = composeDisclosure(readingOf(figures).data, pack, catalog);
  const paragraphs = composed.ok ? paragraphsOf(composed.value) : [];
  made = { figures, pack, paragraphs };
  return paragraphs;
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
    return generatedFrom(figures, pack, catalog);
  }, [hasRewritten, document, figures, pack, catalog]);
}

/** The ids of rewritten paragraphs of which the generated text has changed since. */
export function useOutdated(): ReadonlySet<string> {
  const rewritten = useRewritten();
  const generated = useGenerated(rewritten.size > 0);
  return useMemo(() => {
    const changed = generated.filter((one) => isOutdated(rewritten.get(one.id), one.text));
    return new Set(changed.map(({ id }) => id));
  }, [rewritten, generated]);
}

import { useDeferredValue, useMemo } from 'react';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { TraceIndex } from '../../shared/trace/index.ts';
import { useComposed } from '../state/composed.ts';

const known = new WeakMap<DisclosureDocument, TraceIndex>();

function indexOf(document: DisclosureDocument): TraceIndex {
  const index = known.get(document) ?? new TraceIndex(document);
  known.set(document, index);
  return index;
}

/**
 * Which figures of the composed document are made of which facts; undefined until it is composed. A new
 * document does not hold up what is being typed.
 */
export function useTrace(): TraceIndex | undefined {
  const document = useDeferredValue(useComposed((state) => state.document));
  return useMemo(() => document && indexOf(document), [document]);
}

import { type ReactNode, useMemo } from 'react';
import { type Path, parsePath, pathText } from '../../../shared/entry/index.ts';
import type { FormPart } from '../../fields/form-part.ts';
import { FormParts } from '../../fields/form-parts.tsx';
import { IndicatorLibraryButton } from './indicator-library.tsx';
import { WeightLine } from './weight-line.tsx';

/** Goal, indicators and self-evaluation of a project or of the whole department. */
export function Targets({
  parts,
  base,
  name,
}: {
  readonly parts: readonly FormPart[];
  readonly base: Path;
  readonly name: string;
}): ReactNode {
  const text = pathText([...base, 'indicators']);
  const list = useMemo(() => parsePath(text), [text]);
  const [above, below] = useMemo(() => {
    const split = parts.findIndex((part) => part.kind === 'grid') + 1;
    return [parts.slice(0, split), parts.slice(split)];
  }, [parts]);
  return (
    <>
      <FormParts parts={above} base={base} />
      <div className="list-foot">
        <IndicatorLibraryButton list={list} name={name} />
        <WeightLine list={list} />
      </div>
      <FormParts parts={below} base={base} />
    </>
  );
}

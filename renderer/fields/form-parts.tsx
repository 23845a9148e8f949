import { type ReactNode, memo, useDeferredValue } from 'react';
import type { Path } from '../../shared/entry/index.ts';
import { Field } from './field.tsx';
import { FieldSection } from './field-section.tsx';
import type { FieldSpec, FormPart } from './form-part.ts';
import { GridSection } from './grid-section.tsx';
import { RecordList } from './record-list.tsx';

/** Fields of one row or record. */
export function SpecFields({
  fields,
  base,
}: {
  readonly fields: readonly FieldSpec[];
  readonly base: Path;
}): ReactNode {
  return fields.map(({ path, ...rest }) => (
    <Field key={path.join('.')} path={[...base, ...path]} {...rest} />
  ));
}

const TOP: Path = [];

/** Parts that fill a window; those below come when they are drawn. */
const IN_VIEW = 2;

/** A form, or a part of one, below a place in the year. Drawn anew only for another place. */
export const FormParts = memo(function FormParts({
  parts,
  base = TOP,
}: {
  readonly parts: readonly FormPart[];
  readonly base?: Path;
}): ReactNode {
  const isWhole = useDeferredValue(true, false);
  return parts.slice(0, isWhole ? parts.length : IN_VIEW).map((part, index) => {
    switch (part.kind) {
      case 'fields':
        return (
          <FieldSection
            key={index}
            title={part.title}
            {...(part.hint === undefined ? {} : { hint: part.hint })}
          >
            <SpecFields fields={part.fields} base={base} />
          </FieldSection>
        );
      case 'grid':
        return <GridSection key={index} part={part} base={base} />;
      case 'records':
        return <RecordList key={index} part={part} base={base} />;
      case 'own':
        return null;
    }
  });
});

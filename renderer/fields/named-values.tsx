import { Fragment, type ReactNode } from 'react';

export interface NamedValue {
  readonly name: string;
  readonly value: ReactNode;
}

/** Values with their names that are shown and not typed. */
export function NamedValues({
  values,
  isInOneLine = false,
}: {
  readonly values: readonly NamedValue[];
  readonly isInOneLine?: boolean;
}): ReactNode {
  return (
    <dl className={isInOneLine ? 'named-values in-one-line' : 'named-values'}>
      {values.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

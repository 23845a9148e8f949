import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { BalanceLine } from './balance-line.tsx';
import { CommonRowsButton } from './common-rows/common-rows-button.tsx';
import { INCOME_PLACE } from './common-rows/places.ts';
import { NothingThisYear } from './nothing-this-year.tsx';
import { incomeParts } from './specs/money-spec.ts';
import { useKind } from './use-kind.ts';

/** 收入. */
export function IncomeForm(): ReactNode {
  return (
    <>
      <CommonRowsButton place={INCOME_PLACE} />
      <FormParts parts={incomeParts(useKind())} />
      <NothingThisYear topic="carriedOver" list={['carriedOver']} />
      <BalanceLine />
    </>
  );
}

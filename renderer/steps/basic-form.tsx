import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { BalanceLine } from './balance-line.tsx';
import { CommonRowsButton } from './common-rows/common-rows-button.tsx';
import { BASIC_PLACE } from './common-rows/places.ts';
import { basicParts } from './specs/money-spec.ts';
import { useKind } from './use-kind.ts';

/** 基本支出. */
export function BasicForm(): ReactNode {
  return (
    <>
      <CommonRowsButton place={BASIC_PLACE} />
      <FormParts parts={basicParts(useKind())} />
      <BalanceLine />
    </>
  );
}

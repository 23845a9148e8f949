import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { BalanceLine } from './balance-line.tsx';
import { basicParts } from './specs/money-spec.ts';
import { useKind } from './use-kind.ts';

/** 基本支出. */
export function BasicForm(): ReactNode {
  return (
    <>
      <FormParts parts={basicParts(useKind())} />
      <BalanceLine />
    </>
  );
}

import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { UNITS_PARTS } from './specs/units-spec.ts';

/** 预算单位与人员. */
export function UnitsForm(): ReactNode {
  return <FormParts parts={UNITS_PARTS} />;
}

import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { CommonRowsButton } from './common-rows/common-rows-button.tsx';
import { PROCUREMENT_PLACE } from './common-rows/places.ts';
import { NothingThisYear } from './nothing-this-year.tsx';
import { procurementParts } from './specs/procurement-spec.ts';
import { useKind } from './use-kind.ts';

/** 政府采购. */
export function ProcurementForm(): ReactNode {
  return (
    <>
      <NothingThisYear topic="procurement" list={['procurement']} />
      <CommonRowsButton place={PROCUREMENT_PLACE} />
      <FormParts parts={procurementParts(useKind())} />
    </>
  );
}

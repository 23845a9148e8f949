import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { NothingThisYear } from './nothing-this-year.tsx';
import { ASSETS_PARTS } from './specs/assets-spec.ts';

/** 国有资产. */
export function AssetsForm(): ReactNode {
  return (
    <>
      <NothingThisYear topic="assets" list={['assets']} />
      <FormParts parts={ASSETS_PARTS} />
    </>
  );
}

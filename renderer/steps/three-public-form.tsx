import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { hasContent } from '../fields/list-edits.ts';
import { useYear } from '../state/year-store.ts';
import { NothingThisYear } from './nothing-this-year.tsx';
import {
  COUNT_PARTS,
  RECEPTION_PARTS,
  VEHICLE_PARTS,
  agencyLineParts,
  threePublicLineParts,
} from './specs/three-public-spec.ts';
import { AgencyProposal } from './three-public/agency-proposal.tsx';
import { ItemTable } from './three-public/item-table.tsx';
import { useKind } from './use-kind.ts';

/** “三公”经费与运行经费. */
export function ThreePublicForm(): ReactNode {
  const kind = useKind();
  const hasReceptions = useYear(({ entry }) => hasContent(entry['receptionItems']));
  return (
    <>
      <ItemTable />
      <FormParts parts={threePublicLineParts(kind)} />
      <FormParts parts={COUNT_PARTS} />
      {(kind === 'finalAccounts' || hasReceptions) && <FormParts parts={RECEPTION_PARTS} />}
      <FormParts parts={VEHICLE_PARTS} />
      <NothingThisYear topic="vehicles" list={['vehicles']} />
      <AgencyProposal />
      <FormParts parts={agencyLineParts(kind)} />
    </>
  );
}

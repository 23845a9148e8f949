import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { ImportListButton } from './catalog-list/import-list-button.tsx';
import { GLOSSARY_PARTS } from './specs/texts-spec.ts';
import { GlossaryPreview } from './texts/glossary-preview.tsx';
import { UnexplainedTerms } from './texts/unexplained-terms.tsx';

/** 名词解释. */
export function GlossaryForm(): ReactNode {
  return (
    <>
      <GlossaryPreview />
      <UnexplainedTerms />
      <FormParts parts={GLOSSARY_PARTS} />
      <ImportListButton />
    </>
  );
}

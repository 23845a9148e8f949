import type { ReactNode } from 'react';
import { OfferedList } from '../forward/offered-list.tsx';
import { RewriteList } from '../forward/rewrite-list.tsx';
import { NotApplicableList } from './texts/not-applicable-list.tsx';
import { ParagraphList } from './texts/paragraph-list.tsx';
import { ReasonList } from './texts/reason-list.tsx';
import { TypedTexts } from './texts/typed-texts.tsx';

/** 文字说明. */
export function TextsForm(): ReactNode {
  return (
    <>
      <OfferedList />
      <RewriteList />
      <TypedTexts />
      <ReasonList />
      <ParagraphList />
      <NotApplicableList />
    </>
  );
}

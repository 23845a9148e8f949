import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { NoteList } from './profile/note-list.tsx';
import { TemplateChoice } from './profile/template-choice.tsx';
import { YearKeyView } from './profile/year-key.tsx';
import { PROFILE_PARTS } from './specs/profile-spec.ts';

/** 部门概况. */
export function ProfileForm(): ReactNode {
  return (
    <>
      <YearKeyView />
      <TemplateChoice />
      <FormParts parts={PROFILE_PARTS} />
      <NoteList />
    </>
  );
}

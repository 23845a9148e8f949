import type { ReactNode } from 'react';
import { Field } from '../fields/field.tsx';
import { FieldSection } from '../fields/field-section.tsx';

/** 部门概况. */
export function ProfileForm(): ReactNode {
  return (
    <>
      <FieldSection title="部门">
        <Field path={['department', 'name']} />
        <Field path={['department', 'shortName']} />
        <Field path={['department', 'level']} />
        <Field path={['department', 'region']} />
        <Field path={['department', 'superior']} />
      </FieldSection>
      <FieldSection title="职能">
        <Field path={['department', 'duties']} isWide />
      </FieldSection>
    </>
  );
}

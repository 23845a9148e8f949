import type { ComponentType } from 'react';
import { ProfileForm } from './profile-form.tsx';

/** The form of each step, by the step's id. */
export const STEP_FORMS: Readonly<Record<string, ComponentType | undefined>> = {
  profile: ProfileForm,
};

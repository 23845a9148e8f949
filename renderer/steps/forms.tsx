import type { ComponentType } from 'react';
import { later } from '../app/later.tsx';
import { ProfileForm } from './profile-form.tsx';

/** The form of each step, by the step's id. The first comes with the window. */
export const STEP_FORMS: Readonly<Record<string, ComponentType | undefined>> = {
  profile: ProfileForm,
  units: later(async () => (await import('./units-form.tsx')).UnitsForm),
  income: later(async () => (await import('./income-form.tsx')).IncomeForm),
  basic: later(async () => (await import('./basic-form.tsx')).BasicForm),
  projects: later(async () => (await import('./projects-form.tsx')).ProjectsForm),
  performance: later(async () => (await import('./performance-form.tsx')).PerformanceForm),
  threePublic: later(async () => (await import('./three-public-form.tsx')).ThreePublicForm),
  procurement: later(async () => (await import('./procurement-form.tsx')).ProcurementForm),
  assets: later(async () => (await import('./assets-form.tsx')).AssetsForm),
  prior: later(async () => (await import('./prior-form.tsx')).PriorForm),
  texts: later(async () => (await import('./texts-form.tsx')).TextsForm),
  glossary: later(async () => (await import('./glossary-form.tsx')).GlossaryForm),
  review: later(async () => (await import('../review/review-form.tsx')).ReviewForm),
  export: later(async () => (await import('../export/export-form.tsx')).ExportForm),
};

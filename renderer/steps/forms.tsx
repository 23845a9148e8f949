import type { ComponentType } from 'react';
import { later } from '../app/later.tsx';
import { ReviewForm } from '../review/review-form.tsx';
import { AssetsForm } from './assets-form.tsx';
import { BasicForm } from './basic-form.tsx';
import { GlossaryForm } from './glossary-form.tsx';
import { IncomeForm } from './income-form.tsx';
import { PerformanceForm } from './performance-form.tsx';
import { PriorForm } from './prior-form.tsx';
import { ProcurementForm } from './procurement-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ProjectsForm } from './projects-form.tsx';
import { TextsForm } from './texts-form.tsx';
import { ThreePublicForm } from './three-public-form.tsx';
import { UnitsForm } from './units-form.tsx';

/** The form of each step, by the step's id. */
export const STEP_FORMS: Readonly<Record<string, ComponentType | undefined>> = {
  profile: ProfileForm,
  units: UnitsForm,
  income: IncomeForm,
  basic: BasicForm,
  projects: ProjectsForm,
  performance: PerformanceForm,
  threePublic: ThreePublicForm,
  procurement: ProcurementForm,
  assets: AssetsForm,
  prior: PriorForm,
  texts: TextsForm,
  glossary: GlossaryForm,
  review: ReviewForm,
  export: later(async () => (await import('../export/export-form.tsx')).ExportForm),
};

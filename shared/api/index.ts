export {
  type BackupHolds,
  type BackupRow,
  type CommitRow,
  type Contract,
  type ExportFormat,
  type Input,
  type Operation,
  type OperationName,
  type Output,
  type PackRow,
  type Patch,
  type UnitFile,
  type UnitRow,
  type VersionRow,
  type YearCheck,
  type YearRow,
  contract,
  patchSchema,
} from './contract.ts';
export { readAnswer } from './answer.ts';
export { type WindowEvent, windowEventSchema } from './window-event.ts';

export { writeExcel } from './write-excel.ts';
